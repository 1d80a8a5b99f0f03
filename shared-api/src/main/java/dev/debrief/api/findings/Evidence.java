package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.links.Link;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Material that supports a report.
 *
 * @param label such as {@code Appendix A: error rate}
 * @param description what it shows
 * @param url where it is kept
 * @param from the beginning of the time it shows
 * @param to the end of the time it shows
 */
public record Evidence(
        @NotNull EvidenceKind kind,
        @NotNull @Text(max = Text.SHORT, singleLine = true) String label,
        @Nullable @Text String description,

        @Nullable
        @Text(max = 2000, singleLine = true)
        @Pattern(regexp = Link.ADDRESS, message = "must be an http or https address")
        String url,

        @Nullable @Dated Instant from,
        @Nullable @Dated Instant to)
        implements Finding {}
