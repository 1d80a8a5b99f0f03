package dev.debrief.api.updates;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import org.jspecify.annotations.Nullable;

/** Queries for the updates of an incident. */
public sealed interface UpdateQuery {

    /**
     * The updates, latest first.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListUpdates(
            ReportId reportId, AsOf asOf, @Nullable String cursor, int limit)
            implements UpdateQuery, ReportScopedQuery, Query<UpdatePage> {}
}
