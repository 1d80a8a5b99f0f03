package dev.debrief.query.analytics.facts;

import dev.debrief.api.incident.Severity;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cause that a report names, with the facts about the incident that lists of causes show.
 *
 * @param cause the id of the cause
 * @param at when the incident began; if that is not known, when it was declared
 * @param scopes where the incident happened, see {@link Scopes}
 */
public record CauseRow(
        String report,
        String cause,
        CauseFacts facts,
        String title,
        @Nullable Severity severity,
        List<Service> services,
        List<String> teams,
        Instant at,
        List<String> scopes)
        implements OccurrenceRow {

    public CategoryId category() {
        return facts.category();
    }

    @Override
    public String key() {
        return key(report, cause);
    }

    public static String key(String report, String cause) {
        return report + "/" + cause;
    }

    static CauseRow of(ReportFacts report, String cause, CauseFacts facts) {
        return new CauseRow(
                report.report(),
                cause,
                facts,
                report.title(),
                report.severity(),
                report.services(),
                report.teams(),
                report.time().at(),
                Scopes.of(report));
    }
}
