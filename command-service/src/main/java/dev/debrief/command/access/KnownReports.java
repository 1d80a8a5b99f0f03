package dev.debrief.command.access;

import dev.debrief.api.Identity;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.ReportId;
import java.util.Collection;

/** Which reports exist, and who may see them, for decisions about something other than the report itself. */
public interface KnownReports {

    boolean exists(ReportId report);

    /** Whether the report is restricted today. */
    boolean isRestricted(ReportId report);

    /** What was stated on the report about others. */
    Collection<Relation> relations(ReportId report);

    /** Whether the report exists and the caller may see it. */
    boolean isVisible(ReportId report, Identity caller);
}
