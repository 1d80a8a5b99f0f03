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
 * A pattern review at one of its versions. Details of reports and action items are always those of today.
 *
 * @param id identifier of the pattern review
 * @param version version of the review that is shown; versions count from 0
 * @param recordedAt when that version was recorded, in UTC
 * @param plan what is reviewed, by whom, and when it is due
 * @param status status of the review at that version
 * @param overdue true if the review is open and its due date has passed, as of the requested time
 * @param conclusion the conclusion; null unless the review is concluded
 * @param reason why the review was cancelled or reopened; null otherwise
 * @param findings the findings, first recorded first; without withdrawn ones
 * @param decisions the decisions, first recorded first; without withdrawn ones
 * @param actionItems the linked action items, first linked first
 * @param withheld number of other linked action items, in reports that the reader may not see
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
     * A finding of the review.
     *
     * @param id identifier of the finding within the review
     * @param version review version at which the finding last changed
     * @param text the finding itself
     * @param pattern the pattern it is about; null if it is about none
     * @param position event store position of its figures; null if not given
     * @param link path of the pattern query with the same selection and position; null without a pattern
     * @param evidence reports that support the finding, if the reader may see them
     * @param withheld number of other supporting reports that the reader may not see
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

    /**
     * A report that supports a finding.
     *
     * @param reportId identifier of the report
     * @param title title of the report today; null if there is no such report
     * @param status status of the incident today; null if there is no such report
     */
    public record PatternEvidence(
            ReportId reportId,
            @Nullable String title,
            @Nullable IncidentStatus status) {}

    /**
     * A decision of the review.
     *
     * @param id identifier of the decision within the review
     * @param version review version at which the decision was recorded
     * @param text the decision itself
     * @param findings findings that it is about; empty for the whole review
     */
    public record DecisionView(PatternDecisionId id, long version, String text, List<PatternFindingId> findings) {}

    /**
     * An action item that resulted from the review.
     *
     * @param reportId report that the action item belongs to
     * @param itemId identifier of the action item within its report
     * @param version review version at which the item was linked
     * @param decision the decision that it carries out; null if none was named
     * @param item the action item as it is today; null if the report has no such item
     */
    public record ResultingActionView(
            ReportId reportId,
            ActionItemId itemId,
            long version,
            @Nullable PatternDecisionId decision,
            @Nullable KnownItem item) {}

    /**
     * The state of an action item today.
     *
     * @param title title of the action item
     * @param status status of the action item
     * @param owner the person or team responsible; null before the first assignment
     * @param dueOn deadline, in the time zone of the report; null before the first assignment
     * @param reportTitle title of the report that it belongs to
     */
    public record KnownItem(
            String title,
            ActionStatus status,
            @Nullable Owner owner,
            @Nullable LocalDate dueOn,
            String reportTitle) {}
}
