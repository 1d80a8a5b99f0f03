package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.patterns.Safeguard;
import java.util.Optional;

/**
 * The facts about a mitigator or a barrier that lists of several reports show.
 *
 * @param value the kind of the mitigator, or the outcome of the barrier
 * @param text the first 500 characters of its text
 */
public record SafeguardFacts(Safeguard safeguard, String value, String text) {

    /** Empty for other findings. */
    public static Optional<SafeguardFacts> of(Finding finding) {
        return switch (finding) {
            case Mitigator mitigator ->
                Optional.of(new SafeguardFacts(
                        Safeguard.MITIGATOR, mitigator.kind().toString(), Excerpt.of(mitigator.text())));
            case Barrier barrier ->
                Optional.of(new SafeguardFacts(
                        Safeguard.BARRIER, barrier.outcome().toString(), Excerpt.of(barrier.expected())));
            default -> Optional.empty();
        };
    }
}
