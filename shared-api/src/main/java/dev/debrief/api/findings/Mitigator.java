package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What kept an incident from becoming worse.
 *
 * @param benefit what it was good for: what its cost is justified by
 * @param avoided how much damage it saved
 */
public record Mitigator(
        MitigatorKind kind,
        @NotNull @Text(max = 5000) String text,
        @Nullable @Text(max = 5000) String benefit,
        @Valid @Nullable Amount avoided)
        implements Finding {

    public Mitigator {
        kind = kind == null ? MitigatorKind.OTHER : kind;
    }
}
