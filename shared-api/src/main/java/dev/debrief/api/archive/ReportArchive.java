package dev.debrief.api.archive;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * A report as the events that made it, for another installation.
 *
 * @param reportId id of the report, the same in each installation
 * @param version version of the report up to which the archive goes
 * @param events events of the report, in order of their versions, from 0 without gaps
 * @param withheld versions whose event contains a confidential text, which the archive does not contain
 */
public record ReportArchive(ReportId reportId, long version, List<ArchivedEvent> events, List<Long> withheld)
        implements VersionedAnswer {

    /** What a file says that contains such an archive. */
    public static final String FORMAT = "debrief-report-1";
}
