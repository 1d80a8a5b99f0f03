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
 * A finding of a pattern review.
 *
 * @param text the finding; at most 20,000 characters
 * @param pattern the pattern it is about; null if it is about none
 * @param position event store position of its figures, to read the same figures again; null if not given
 * @param evidence reports that support the finding, without duplicates; at most 200
 */
public record PatternFinding(
        @NotNull @Text String text,
        @Nullable PatternId pattern,
        @Nullable @Min(0) @Max(LAST_POSITION) Long position,
        @Size(max = 200) List<@NotNull ReportId> evidence)
        implements PatternReviewPart {

    /** The highest possible position in an event store. */
    static final long LAST_POSITION = (1L << 40) - 1;

    public PatternFinding {
        evidence = evidence == null
                ? List.of()
                : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(evidence)));
    }
}
