package dev.debrief.api.importing;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The source of an imported incident.
 *
 * @param system name of the collection or system that held the record; import if the record names none
 * @param externalId id of the record in that system, at most 500 characters
 * @param url address at which the source published it, at most 2000 characters; null if unknown
 * @param organisation organisation that had the incident, at most 200 characters; null if unknown
 */
public record Origin(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String system,
        @NotNull @Text(max = 500, singleLine = true) String externalId,
        @Nullable @Size(max = 2000) String url,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String organisation)
        implements Part {}
