package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says that one thing led to another. Links never lead back to where they began.
 *
 * @param from a cause
 * @param to a cause, a symptom or an impact
 * @param text how the one led to the other
 */
public record CausalLink(
        @NotNull FindingId from,
        @NotNull FindingId to,
        @Nullable @Text(max = 5000) String text) implements Finding {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.to(Cause.class, "/from", from),
                new Reference("/to", to, Set.of(Cause.class, Symptom.class, Impact.class)));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return new CausalLink(others.apply(from), others.apply(to), text);
    }
}
