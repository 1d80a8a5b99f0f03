package dev.debrief.command.access;

import dev.debrief.api.Identity;
import dev.debrief.api.report.ReportId;
import java.util.Optional;

/** Which reports exist, and who may see them, for decisions about something other than the report itself. */
public interface KnownReports {

    boolean exists(ReportId report);

    /** Whether the report is restricted today. */
    boolean isRestricted(ReportId report);

    /** The report of which it is a duplicate or a part; empty if it is none. */
    Optional<ReportId> countedWith(ReportId report);

    /** Whether the report exists and the caller may see it. */
    boolean isVisible(ReportId report, Identity caller);
}
