package dev.debrief.api.diff;

import dev.debrief.api.Query;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import org.jspecify.annotations.Nullable;

/** Queries for the difference between two states of a report. */
public sealed interface DiffQuery {

    /**
     * The difference by part and word.
     *
     * @param to the later state; null for the present one
     * @param minVersion lowest version the view must have applied; null for no wait
     */
    record CompareStates(
            ReportId reportId,
            DiffPoint from,
            @Nullable DiffPoint to,
            @Nullable Long minVersion) implements DiffQuery, ReportScopedQuery, Query<ReportDiff> {}

    /**
     * The same as a JSON patch.
     *
     * @param to the later state; null for the present one
     * @param minVersion lowest version the view must have applied; null for no wait
     */
    record FindPatch(
            ReportId reportId,
            DiffPoint from,
            @Nullable DiffPoint to,
            @Nullable Long minVersion) implements DiffQuery, ReportScopedQuery, Query<ReportPatch> {}
}
