package dev.debrief.query.analytics.facts;

import dev.debrief.api.incident.Severity;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cause that a report names, with the facts about the incident that lists of causes show.
 *
 * @param cause the id of the cause
 * @param classifiedAt when the cause got its category
 * @param at when the incident began; if that is not recorded, the earliest time that is
 * @param timeKnown whether it is recorded when the incident began
 * @param scopes where the incident happened, see {@link Scopes}
 */
public record CauseRow(
        String report,
        String cause,
        CauseFacts facts,
        Instant classifiedAt,
        String title,
        @Nullable Severity severity,
        List<Service> services,
        List<String> teams,
        Instant at,
        boolean timeKnown,
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

    static CauseRow of(CountedReport counted, String cause, CauseFacts facts) {
        ReportFacts report = counted.facts();
        return new CauseRow(
                report.report(),
                cause,
                facts,
                Objects.requireNonNull(counted.classifiedAt().get(cause)),
                report.title(),
                report.severity(),
                report.services(),
                report.teams(),
                counted.startedAt(),
                counted.isStartKnown(),
                Scopes.of(report));
    }
}
