package dev.debrief.api.restriction;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What happened to the restriction of a report. */
public sealed interface RestrictionEvent extends ReportEvent {

    record ReportRestricted(ReportId reportId, Restriction restriction) implements RestrictionEvent {

        @Override
        public String reason() {
            return restriction.reason();
        }
    }

    record RestrictionLifted(ReportId reportId, String reason) implements RestrictionEvent {}
}
