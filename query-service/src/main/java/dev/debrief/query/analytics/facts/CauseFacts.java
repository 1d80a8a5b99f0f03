package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a cause that lists of several reports show.
 *
 * @param text the first 500 characters of its text
 * @param recordedAt when it was first recorded
 */
public record CauseFacts(
        CauseKind kind,
        boolean primary,
        String text,
        CategoryId category,
        @Nullable FactorClass factorClass,
        @Nullable FactorRole role,
        Instant recordedAt) {

    static CauseFacts of(Cause cause, Instant recordedAt) {
        return new CauseFacts(
                cause.kind(),
                cause.primary(),
                Excerpt.of(cause.text()),
                cause.category(),
                cause.factorClass(),
                cause.role(),
                recordedAt);
    }

    CauseFacts classifiedAs(CategoryId other) {
        return new CauseFacts(kind, primary, text, other, factorClass, role, recordedAt);
    }
}
