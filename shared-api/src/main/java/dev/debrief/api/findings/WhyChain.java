package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Asks why, and of each answer why again, until there is a cause that can be mended: five times or more where needed. A report
 * has as many chains as it has questions.
 *
 * @param whys in the order in which they were asked
 */
public record WhyChain(
        @NotNull WhyFocus focus,
        @NotNull @Size(min = WhyChain.LEAST, max = 100) List<@NotNull @Valid Why> whys) implements Finding {

    public static final int LEAST = 2;

    /** From how many questions on a chain is held to go deep enough. */
    public static final int ENOUGH = 5;

    /** One question and its answer. */
    public record Why(
            @NotNull @Text(max = 2000) String question,
            @NotNull @Text(max = 5000) String answer) {}
}
