package dev.debrief.api.language;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * Accusing wordings in a report, at its latest or at an earlier version.
 *
 * @param reportId id of the report
 * @param version version of the report that was checked
 * @param findings accusing wordings by part of the report, at most 500; empty if there are none
 * @param complete whether these are all; false if the report has more than 500, or more than 500000 characters of text
 */
public record ReportLanguage(ReportId reportId, long version, List<PartFinding> findings, boolean complete)
        implements VersionedAnswer {

    public ReportLanguage {
        findings = List.copyOf(findings);
    }
}
