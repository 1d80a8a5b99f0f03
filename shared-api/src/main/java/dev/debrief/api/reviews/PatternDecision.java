package dev.debrief.api.reviews;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is to be done about what was found in a pattern review, or why nothing is.
 *
 * @param findings what it is about, none twice; it is about the whole review if there are none
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
