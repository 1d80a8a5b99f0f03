package dev.debrief.api.sections;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Commands on the sections of a report. */
public sealed interface SectionCommand extends ReportCommand {

    /**
     * Writes a section, or replaces its text.
     *
     * @param baseVersion report version on which the new text is based; required if the section exists, and the section must not
     *     have changed since
     */
    record WriteSection(
            ReportId reportId,
            @NotNull @Valid Section section,
            @Nullable @Min(0) Long baseVersion) implements SectionCommand {}

    /** Removes a section, with a reason. */
    record RemoveSection(
            ReportId reportId,
            SectionName name,
            @NotNull @Text(max = 2000) String reason) implements SectionCommand {}
}
