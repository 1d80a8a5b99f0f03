package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that kept an incident from becoming worse.
 *
 * @param kind kind of mitigator; other by default
 * @param text what limited the damage, at most 5000 characters
 * @param benefit what it was good for, to justify its cost; at most 5000 characters; null if not described
 * @param avoided amount of harm that it avoided; null if unknown
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
