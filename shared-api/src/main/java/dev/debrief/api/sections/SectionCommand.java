package dev.debrief.api.sections;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can do with the texts of a report. */
public sealed interface SectionCommand extends ReportCommand {

    /**
     * Writes a section anew.
     *
     * @param baseVersion the version of the report that the writer has read: the section must not have changed since, whatever else
     *     has. Needed where the section is there
     */
    record WriteSection(
            ReportId reportId,
            @NotNull @Valid Section section,
            @Nullable @Min(0) Long baseVersion) implements SectionCommand {}

    record RemoveSection(
            ReportId reportId,
            SectionName name,
            @NotNull @Text(max = 2000) String reason) implements SectionCommand {}
}
