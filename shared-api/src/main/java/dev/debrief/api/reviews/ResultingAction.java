package dev.debrief.api.reviews;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An action item that resulted from a pattern review. The item itself belongs to a report.
 *
 * @param reportId report that the action item belongs to
 * @param itemId identifier of the action item within its report
 * @param decision the decision that it carries out; null if none is named
 */
public record ResultingAction(
        @NotNull ReportId reportId,
        @NotNull ActionItemId itemId,
        @Nullable PatternDecisionId decision) implements PatternReviewPart {

    /** Identifies the item across reports. */
    public String key() {
        return reportId + "/" + itemId;
    }
}
