package dev.debrief.api.importing;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported incident comes from.
 *
 * @param system the collection it was kept in
 * @param externalId what that collection calls it
 * @param url where the source published it
 * @param organisation whose incident it was
 */
public record Origin(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String system,
        @NotNull @Text(max = 500, singleLine = true) String externalId,
        @Nullable @Size(max = 2000) String url,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String organisation)
        implements Part {}
