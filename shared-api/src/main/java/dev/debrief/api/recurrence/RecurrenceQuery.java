package dev.debrief.api.recurrence;

import dev.debrief.api.Query;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.recurrence.RecurrenceCommand.DetectRecurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.WithdrawRecurrence;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about recurring causes. */
public sealed interface RecurrenceQuery {

    /**
     * The matching recurrences, latest first.
     *
     * @param service the exact name of a service that the incident of the fix affected
     * @param team the exact name of a team that has the report of the fix
     * @param category what the cause counts as today
     * @param from the earliest time of recurring, inclusive
     * @param to the latest, exclusive
     */
    record ListRecurrences(
            @Nullable String service,
            @Nullable String team,
            @Nullable CategoryId category,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit)
            implements RecurrenceQuery, Query<RecurrencePage> {}

    /**
     * Outcomes of the action items that were completed in a period.
     *
     * @param from inclusive
     * @param to exclusive
     * @param team the exact name of a team that has the report of the fix
     */
    record AssessFixes(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String team,
            @Nullable Instant asOf) implements RecurrenceQuery, Query<FixAssessment> {}

    /** The recurrences that involve a report. */
    record FindRecurrences(ReportId reportId) implements RecurrenceQuery, ReportScopedQuery, Query<ReportRecurrences> {}

    /**
     * Compares the recorded recurrences with those that should be recorded, for all action items page by page, or for recent changes.
     * Debrief itself sends this query.
     *
     * @param after looks at what changed after this place in the store; null for all fixes
     * @param fix where the page before ended, of all fixes
     * @param limit how many changes or fixes are looked at
     */
    record CompareRecurrences(
            @Nullable Long after, @Nullable String fix, int limit)
            implements RecurrenceQuery, Query<RecurrenceDifferences> {}

    /**
     * What must be recorded so that the recorded recurrences are as they should be.
     *
     * @param detected recurrences to record
     * @param withdrawn recurrences to withdraw
     * @param reached event store position up to which everything was compared, if there is no next page
     * @param next cursor of the next page; null on the last page, and when only changes were compared
     * @param taxonomyVersion version of the taxonomy that was used
     */
    record RecurrenceDifferences(
            List<DetectRecurrence> detected,
            List<WithdrawRecurrence> withdrawn,
            long reached,
            @Nullable String next,
            long taxonomyVersion) {}

    /**
     * Outcomes of completed action items. An action item counts as held if none of its causes has occurred again and nobody has verified
     * it as ineffective.
     *
     * @param fixes number of completed action items
     * @param held action items that held so far
     * @param recurred action items with a cause that occurred again
     * @param ineffective other action items that were verified as ineffective
     * @param verified action items that held and were verified to have worked
     * @param rate held divided by fixes, 0 to 1; null without completed action items
     */
    record FixOutcomes(
            long fixes,
            long held,
            long recurred,
            long ineffective,
            long verified,
            @Nullable Double rate) {

        /** No action item was completed. */
        public static final FixOutcomes NONE = new FixOutcomes(0, 0, 0, 0, 0, null);
    }

    /**
     * Outcomes of the completed action items of one type and category.
     *
     * @param type type of the action items
     * @param category category of the action items
     * @param fared outcomes of these action items
     */
    record FixOutcomeGroup(ActionType type, ActionCategory category, FixOutcomes fared) {}

    /**
     * Outcomes of the action items that were completed in a period.
     *
     * @param from start of the period, inclusive; null if unbounded
     * @param to end of the period, exclusive; null if unbounded
     * @param all outcomes of all these action items
     * @param groups outcomes by type and category; groups without action items are left out
     * @param position event store position that these figures reflect; -1 before the first event
     */
    record FixAssessment(
            @Nullable Instant from,
            @Nullable Instant to,
            FixOutcomes all,
            List<FixOutcomeGroup> groups,
            long position) {}
}
