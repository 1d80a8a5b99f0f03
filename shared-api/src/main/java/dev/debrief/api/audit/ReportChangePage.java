package dev.debrief.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.Actor;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the changes of all reports, the last recorded first.
 *
 * @param items changes on this page
 * @param next cursor of the next page; null on the last page
 * @param position position in the event store that all pages of this list reflect
 */
public record ReportChangePage(
        List<ReportChange> items, @Nullable String next, long position) {

    /**
     * One recorded event of a report. What it did to the parts of the report is in the history of the report.
     *
     * @param position position of the event in the whole event store
     * @param recordedAt time at which the event was recorded, in UTC
     * @param madeAt time at which the change was made, if that was in another installation from which the report was imported; absent otherwise
     * @param reportId id of the report
     * @param title title of the report today
     * @param version version of the report after the event
     * @param actor person or machine that made the change
     * @param source how the change came in: api, import, or debrief for changes by Debrief itself
     * @param event name of the event, such as TimelineEventCorrected
     * @param reason reason that the actor gave for the change; null if none was given
     * @param sentence what was changed, by whom and why, in one sentence; times in the time zone of the report
     */
    public record ReportChange(
            long position,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant madeAt,

            ReportId reportId,
            String title,
            long version,
            Actor actor,
            String source,
            String event,
            @Nullable String reason,
            String sentence) {}
}
