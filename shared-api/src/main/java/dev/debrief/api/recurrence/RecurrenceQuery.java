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

/** What one can ask about fixes that did not hold. Where {@code asOf} is given, as far as was known then. */
public sealed interface RecurrenceQuery {

    /**
     * The recurrences that match, the latest first.
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
     * How many of the fixes that were done in a period held.
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

    /** What recurred of a report, and of which reports it is a recurrence. */
    record FindRecurrences(ReportId reportId) implements RecurrenceQuery, ReportScopedQuery, Query<ReportRecurrences> {}

    /**
     * Compares what is recorded with what should be. Asked by Debrief itself, of all fixes page by page, or of what changed.
     *
     * @param after looks at what changed after this place in the store; null for all fixes
     * @param fix where the page before ended, of all fixes
     * @param limit how many changes or fixes are looked at
     */
    record CompareRecurrences(
            @Nullable Long after, @Nullable String fix, int limit)
            implements RecurrenceQuery, Query<RecurrenceDifferences> {}

    /**
     * What has to be recorded for both to be the same.
     *
     * @param reached up to where everything was looked at, if {@code next} is null
     * @param next where this page ended; null on the last, and where changes were asked for
     * @param taxonomyVersion of the taxonomy that was compared with
     */
    record RecurrenceDifferences(
            List<DetectRecurrence> detected,
            List<WithdrawRecurrence> withdrawn,
            long reached,
            @Nullable String next,
            long taxonomyVersion) {}

    /**
     * How fixes fared. A fix is an action item that was done; it held as long as none of the causes it answers to has recurred since, and
     * nobody has seen that it did not work.
     *
     * @param fixes how many there are
     * @param recurred how many have a cause that recurred
     * @param ineffective how many others were seen not to have worked
     * @param rate {@code held / fixes}, null without fixes
     * @param verified how many of those that held were seen to have worked
     */
    record FixOutcomes(
            long fixes,
            long held,
            long recurred,
            long ineffective,
            long verified,
            @Nullable Double rate) {}

    /** How the fixes of one type and category fared. */
    record FixOutcomeGroup(ActionType type, ActionCategory category, FixOutcomes fared) {}

    /**
     * How the fixes of a period fared.
     *
     * @param groups by type and category, those with fixes
     * @param position the place in the store this is as of
     */
    record FixAssessment(
            @Nullable Instant from,
            @Nullable Instant to,
            FixOutcomes all,
            List<FixOutcomeGroup> groups,
            long position) {}
}
