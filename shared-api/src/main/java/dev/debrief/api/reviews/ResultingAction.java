package dev.debrief.api.reviews;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An action item that came of a pattern review. It lives in its report, and tells there how far it is.
 *
 * @param decision the one that it carries out
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
