package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A barrier that should have stopped an incident.
 *
 * @param expected what should have stopped the incident, and where; at most 5000 characters
 * @param outcome whether the barrier held
 * @param why reason why it held or failed, at most 5000 characters; null if unknown
 * @param cause id of the cause that it should have stopped; null if none is named
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
