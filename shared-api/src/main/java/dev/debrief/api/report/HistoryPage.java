package dev.debrief.api.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history of a report, oldest change first.
 *
 * @param reportId id of the report
 * @param version latest version of the report at the time of the query
 * @param items changes on this page, in order of their versions
 * @param next cursor of the next page; null on the last page
 */
public record HistoryPage(
        ReportId reportId,
        long version,
        List<Change> items,
        @Nullable String next) implements VersionedAnswer {

    /**
     * One recorded event and its effect on the report.
     *
     * @param version version of the report after the event; versions count from 0 without gaps
     * @param position position of the event in the whole event store
     * @param recordedAt time at which the event was recorded, in UTC
     * @param madeAt time at which the change was made, if that was in another installation from which the report was imported; absent otherwise
     * @param actor person or machine that made the change
     * @param source how the change came in: api, import, or debrief for changes by Debrief itself
     * @param event name of the event, such as TimelineEventCorrected
     * @param reason reason that the actor gave for the change; null if none was given
     * @param changes parts of the report that the event added, changed or removed
     * @param sentence what was changed, by whom and why, in one sentence; times in the time zone of the report
     */
    public record Change(
            long version,
            long position,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant madeAt,

            Actor actor,
            String source,
            String event,
            @Nullable String reason,
            List<PartChange> changes,
            String sentence) {}

    /**
     * The effect of one event on one part of a report.
     *
     * @param part kind of the part
     * @param id id of the part within its kind; empty for kinds of which a report has only one
     * @param before content of the part before the event; null if the part did not exist
     * @param after content of the part after the event; null if the part was removed
     */
    public record PartChange(
            PartKind part,
            String id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
