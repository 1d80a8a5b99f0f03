package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What should have stopped an incident, and whether it did.
 *
 * @param expected what should have stopped it, and where
 * @param why it held or did not
 * @param cause the cause it should have stopped
 */
public record Barrier(
        @NotNull @Text(max = 5000) String expected,
        @NotNull BarrierOutcome outcome,
        @Nullable @Text(max = 5000) String why,
        @Nullable FindingId cause)
        implements Finding {

    @Override
    public List<Reference> references() {
        return cause == null ? List.of() : List.of(Reference.to(Cause.class, "/cause", cause));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return cause == null ? this : new Barrier(expected, outcome, why, others.apply(cause));
    }
}
