package dev.debrief.api.report;

import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for the history of a report. */
public sealed interface HistoryQuery {

    /**
     * The reports with the first changes after a position, of at most 200 changes.
     *
     * @param only only this report; null for all
     * @param after the position; null for the last one
     * @param latest whether to wait for what is recorded already; if not, the answer is what there is
     */
    record FindChangedReports(
            @Nullable ReportId only, @Nullable Long after, boolean latest)
            implements HistoryQuery, Query<ChangedReports> {}

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
