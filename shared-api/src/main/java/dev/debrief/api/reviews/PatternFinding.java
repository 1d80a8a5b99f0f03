package dev.debrief.api.reviews;

import dev.debrief.api.Text;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a pattern review.
 *
 * @param pattern the one it is about
 * @param position the place in the store as of which its figures were read: asked again for it, they are the same
 * @param evidence the reports that show it, none twice
 */
public record PatternFinding(
        @NotNull @Text String text,
        @Nullable PatternId pattern,
        @Nullable @Min(0) @Max(LAST_POSITION) Long position,
        @Size(max = 200) List<@NotNull ReportId> evidence)
        implements PatternReviewPart {

    /** The last place there can be in a store. */
    static final long LAST_POSITION = (1L << 40) - 1;

    public PatternFinding {
        evidence = evidence == null
                ? List.of()
                : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(evidence)));
    }
}
