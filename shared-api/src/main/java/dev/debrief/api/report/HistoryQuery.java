package dev.debrief.api.report;

import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the history of a report. */
public sealed interface HistoryQuery {

    /**
     * Every change of a report, first to last.
     *
     * @param minVersion waits, briefly, until the view has taken in at least this version: read your own write
     * @param fromVersion the first version wanted
     * @param toVersion the last version wanted
     * @param from the earliest time of recording, inclusive
     * @param to the latest time of recording, exclusive
     * @param actor only changes by the actor with this id
     * @param parts only changes of these kinds of parts; all when empty
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListHistory(
            ReportId reportId,
            @Nullable Long minVersion,
            @Nullable Long fromVersion,
            @Nullable Long toVersion,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor,
            List<PartKind> parts,
            @Nullable String cursor,
            int limit)
            implements HistoryQuery, ReportScopedQuery, Query<HistoryPage> {}
}
