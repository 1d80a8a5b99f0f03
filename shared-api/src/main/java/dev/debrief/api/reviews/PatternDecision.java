package dev.debrief.api.reviews;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A decision of a pattern review: what is to be done about its findings, or why nothing is.
 *
 * @param text the decision; at most 20,000 characters
 * @param findings findings of the review that it is about, at most 100; empty for the whole review
 */
public record PatternDecision(
        @NotNull @Text String text, @Size(max = 100) List<@NotNull PatternFindingId> findings)
        implements PatternReviewPart {

    public PatternDecision {
        findings = findings == null
                ? List.of()
                : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(findings)));
    }
}
