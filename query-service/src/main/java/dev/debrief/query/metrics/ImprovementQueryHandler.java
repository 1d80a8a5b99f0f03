package dev.debrief.query.metrics;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.metrics.Improvement;
import dev.debrief.api.metrics.Improvement.ImprovementMonth;
import dev.debrief.api.metrics.MetricQuery.FindImprovement;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomes;
import dev.debrief.query.actions.PunctualityQueryHandler;
import dev.debrief.query.analytics.aggregation.Calendar;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.query.recurrence.FixQueryHandler;
import dev.debrief.query.streams.AsOfPositions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures improvement by month. */
@Component
class ImprovementQueryHandler {

    private static final Set<Severity> MAJOR = EnumSet.of(Severity.SEV1, Severity.SEV2);

    private final Scans scans;
    private final AsOfPositions asOfPositions;
    private final Clock clock;
    private final FixQueryHandler fixes;
    private final PunctualityQueryHandler punctuality;

    ImprovementQueryHandler(
            Scans scans,
            AsOfPositions asOfPositions,
            FixQueryHandler fixes,
            PunctualityQueryHandler punctuality,
            Clock clock) {
        this.scans = scans;
        this.asOfPositions = asOfPositions;
        this.clock = clock;
        this.fixes = fixes;
        this.punctuality = punctuality;
    }

    @QueryHandler
    Improvement answer(FindImprovement query, Identity reader) {
        Instant from = begin(query, query.from());
        Instant to = begin(query, query.to().plusMonths(1));
        Scan scan = scans.at(selection(query, from, to), reader, null);
        GroupBy all = GroupBy.ofReports(List.of(), scan);
        GroupBy bySeverity = GroupBy.ofReports(List.of(Axis.SEVERITY), scan);
        Basis basis = scan.basis(
                "By month, in %s: incidents that began, action items that were completed, and action items that were due."
                        .formatted(query.zone()),
                scan.count(all.aggregator(), bySeverity.aggregator()));
        Calendar calendar = new Calendar(from, to, query.zone());
        List<Long> incidents = calendar.counts(all.whole());
        Map<YearMonth, FixOutcomes> outcomes = fixes.byMonth(query, scan.position(), scan.visibleReports());
        Map<YearMonth, Punctuality> punctual =
                punctuality.byMonth(query, scan.position(), at(query, scan.position()), scan.visibleReports());
        List<List<Long>> major = bySeverity.all().stream()
                .filter(group -> isMajor(bySeverity, group))
                .map(calendar::counts)
                .toList();
        return new Improvement(
                basis,
                query.zone(),
                IntStream.range(0, incidents.size())
                        .mapToObj(month -> new ImprovementMonth(
                                calendar.months().get(month),
                                incidents.get(month),
                                major.stream()
                                        .mapToLong(counts -> counts.get(month))
                                        .sum(),
                                outcomes.getOrDefault(calendar.months().get(month), FixOutcomes.NONE),
                                Objects.requireNonNull(
                                        punctual.get(calendar.months().get(month)))))
                        .toList());
    }

    /** Deadlines are compared with the time of the last event, so that the same position gives the same figures again. */
    private Instant at(FindImprovement query, long position) {
        return query.asOf() != null
                ? query.asOf()
                : asOfPositions.timeAt(position).orElseGet(clock::instant);
    }

    private static boolean isMajor(GroupBy bySeverity, Group group) {
        String severity = bySeverity.values(group).get(Axis.SEVERITY);
        return severity != null && MAJOR.contains(Severity.valueOf(severity));
    }

    private static Selection selection(FindImprovement query, Instant from, Instant to) {
        Map<Axis, List<@Nullable String>> where =
                query.team() == null ? Map.of() : Map.of(Axis.TEAM, List.of(query.team()));
        return new Selection(from, to, TaxonomyBasis.TODAY, where, query.asOf(), query.position(), query.zone());
    }

    private static Instant begin(FindImprovement query, YearMonth month) {
        return month.atDay(1).atStartOfDay(query.zone()).toInstant();
    }
}
