package dev.debrief.api.reviews;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern review at one of its versions. What it says of reports and action items is what these are today.
 *
 * @param version counts its changes from 0
 * @param recordedAt when that version was recorded
 * @param overdue whether it is open, and its day was over at the time asked about
 * @param reason why it is cancelled, or open again
 * @param findings in the order in which they were recorded
 * @param decisions in the order in which they were recorded
 * @param actionItems what came of it, in the order in which they were linked
 * @param withheld how many more action items came of it, in reports that the reader may not see
 */
public record PatternReviewView(
        PatternReviewId id,
        long version,
        Instant recordedAt,
        PatternReviewPlan plan,
        PatternReviewStatus status,
        boolean overdue,
        @Nullable PatternConclusion conclusion,
        @Nullable String reason,
        List<FindingView> findings,
        List<DecisionView> decisions,
        List<ResultingActionView> actionItems,
        int withheld) {

    /**
     * A finding.
     *
     * @param version at which it last changed
     * @param link where the pattern can be asked for, as of the position at which its figures were read; null if it is about none
     * @param withheld how many more reports show it, which the reader may not see
     */
    public record FindingView(
            PatternFindingId id,
            long version,
            String text,
            @Nullable PatternId pattern,
            @Nullable Long position,
            @Nullable String link,
            List<PatternEvidence> evidence,
            int withheld) {}

    /** A report that shows what was found; without a title and a status where there is none with this id. */
    public record PatternEvidence(
            ReportId reportId,
            @Nullable String title,
            @Nullable IncidentStatus status) {}

    /** @param version at which it was recorded */
    public record DecisionView(PatternDecisionId id, long version, String text, List<PatternFindingId> findings) {}

    /**
     * An action item that came of the review.
     *
     * @param version of the review at which it was linked
     * @param decision the one that it carries out
     * @param item what is known of it; null where its report has no such item
     */
    public record ResultingActionView(
            ReportId reportId,
            ActionItemId itemId,
            long version,
            @Nullable PatternDecisionId decision,
            @Nullable KnownItem item) {}

    /** How an action item stands today. */
    public record KnownItem(
            String title,
            ActionStatus status,
            @Nullable Owner owner,
            @Nullable LocalDate dueOn,
            String reportTitle) {}
}
