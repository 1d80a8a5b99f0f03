package dev.debrief.api.restriction;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the restriction of a report. */
public sealed interface RestrictionEvent extends ReportEvent {

    /** The report was restricted, or its restriction was replaced. */
    record ReportRestricted(ReportId reportId, Restriction restriction) implements RestrictionEvent {

        @Override
        public String reason() {
            return restriction.reason();
        }
    }

    /** The restriction of the report was removed. */
    record RestrictionLifted(ReportId reportId, String reason) implements RestrictionEvent {}
}
