package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change shortly before an incident.
 *
 * @param text what changed, at most 5000 characters
 * @param occurredAt time of the change, not after the start of the impact and never in the future
 * @param cause id of the cause that the change is or activated; null if none is named
 */
public record PrecedingChange(
        @NotNull @Text(max = 5000) String text,
        @NotNull @Dated Instant occurredAt,
        @Nullable FindingId cause) implements Finding {

    @Override
    public List<Reference> references() {
        return cause == null ? List.of() : List.of(Reference.to(Cause.class, "/cause", cause));
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return cause == null ? this : new PrecedingChange(text, occurredAt, others.apply(cause));
    }
}
