package dev.debrief.api.actions;

import dev.debrief.api.Query;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about the action items of all reports. */
public sealed interface ActionItemQuery {

    /**
     * The matching items, earliest deadline first; stale items, longest unchanged first.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListActionItems(
            ActionItemFilter filter,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit) implements ActionItemQuery, Query<ActionItemPage> {}

    /** How many matching items there are by status, and how many need attention. */
    record CountActionItems(
            ActionItemFilter filter, @Nullable Instant asOf) implements ActionItemQuery, Query<ActionItemTotals> {}

    /**
     * How many of the items due in a period were completed in time.
     *
     * @param from the first day of the period
     * @param to the last
     */
    record AssessPunctuality(
            ActionItemFilter filter,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf) implements ActionItemQuery, Query<Punctuality> {}

    /**
     * What an owner did in a week, and what is still to be done.
     *
     * @param owner the exact name of a person or team
     * @param from when the week begins that is told about; it ends seven days later
     */
    record FindDigest(String owner, Instant from) implements ActionItemQuery, Query<Digest> {}

    /**
     * The root causes without an action item that covers them, longest uncovered first.
     *
     * @param team the exact name of a team that has the report
     * @param category what the cause counts as today
     */
    record ListUncoveredCauses(
            @Nullable String team,
            @Nullable CategoryId category,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit)
            implements ActionItemQuery, Query<UncoveredCausePage> {}

    /**
     * Some of the reports in which a deadline reminder is due but not recorded. Debrief itself sends this query.
     *
     * @param nearUntil the latest deadline that is near
     * @param passedUntil the latest deadline that has passed
     * @param doneUntil when what can be looked at again was done at the latest
     * @param limit how many items are looked at, of each kind
     */
    record ListDueReports(Instant nearUntil, Instant passedUntil, Instant doneUntil, int limit)
            implements ActionItemQuery, Query<DueReports> {}

    /**
     * Reports in which a deadline reminder is to be recorded.
     *
     * @param reports identifiers of these reports, each once
     */
    record DueReports(List<ReportId> reports) {}
}
