package dev.debrief.api.report;

import dev.debrief.api.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history of a report.
 *
 * @param version the latest version of the report
 * @param next the cursor of the next page, null on the last
 */
public record HistoryPage(
        ReportId reportId,
        long version,
        List<Change> items,
        @Nullable String next) implements VersionedAnswer {

    /**
     * One recorded event and what it did to the report.
     *
     * @param version counts the events of a report from 0, without gaps
     * @param position its place in the whole store
     * @param source how it came in, such as {@code api} or {@code import}
     * @param event the name of the event
     * @param reason why, where the one who did it had to say so
     */
    public record Change(
            long version,
            long position,
            Instant recordedAt,
            Actor actor,
            String source,
            String event,
            @Nullable String reason,
            List<PartChange> changes) {}

    /**
     * What one event did to one part.
     *
     * @param part what kind of part
     * @param id which one of that kind
     * @param before its content up to then, null if it was not there
     * @param after its content from then on, null if it went away
     */
    public record PartChange(
            PartKind part,
            String id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
