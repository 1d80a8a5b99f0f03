package dev.debrief.command.report;

import dev.debrief.api.document.PromisedWork;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Finding;

/** The order in which statements are applied: findings after those that they refer to, action items after the causes they address. */
final class DocumentTurns {

    private DocumentTurns() {}

    static int of(Statement statement) {
        return switch (statement) {
            case FindingStated stated -> of(stated.finding());
            case FactStated stated -> stated.fact() instanceof PromisedWork ? 4 : 0;
            default -> 0;
        };
    }

    static int of(Finding finding) {
        if (finding.references().isEmpty()) {
            return 1;
        }
        return finding instanceof CausalLink ? 3 : 2;
    }
}
