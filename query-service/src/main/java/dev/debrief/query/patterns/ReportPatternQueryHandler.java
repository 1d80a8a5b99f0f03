package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternQuery.FindReportPatterns;
import dev.debrief.api.patterns.ReportPatterns;
import dev.debrief.api.patterns.ReportPatterns.Elsewhere;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.query.history.ReportHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the patterns of a report in other reports. */
@Component
class ReportPatternQueryHandler {

    private final Scans scans;
    private final Occurrences occurrences;
    private final ReportHistory reportHistory;
    private final Clock clock;

    ReportPatternQueryHandler(Scans scans, Occurrences occurrences, ReportHistory reportHistory, Clock clock) {
        this.scans = scans;
        this.occurrences = occurrences;
        this.reportHistory = reportHistory;
        this.clock = clock;
    }

    @QueryHandler
    ReportPatterns answer(FindReportPatterns query, Identity reader) {
        long version = reportHistory.find(query.reportId(), AsOf.NOW).version();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = now.atOffset(ZoneOffset.UTC).minusYears(query.years()).toInstant();
        Scan scan = scans.at(new Selection(from, now, TaxonomyBasis.TODAY, Map.of(), null, null), reader, null);
        List<CauseRow> causes = occurrences.causesOf(List.of(query.reportId().toString()), scan.position());
        List<Elsewhere> elsewhere = causes.isEmpty() ? List.of() : new ElsewhereCounts(scan).of(causes);
        scan.recordReading(query, elsewhere.stream().map(Elsewhere::reportIds));
        return new ReportPatterns(query.reportId(), version, from, elsewhere, scan.position());
    }

    /** Counts the causes of one report in other reports. */
    private record ElsewhereCounts(Scan scan) {

        List<Elsewhere> of(List<CauseRow> causes) {
            CauseRow any = causes.getFirst();
            Map<Axis, List<@Nullable String>> where = new EnumMap<>(Axis.class);
            where.put(
                    Axis.CATEGORY,
                    words(causes.stream()
                            .map(cause -> scan.current(cause.category()).toString())));
            Map<CategoryId, Group> everywhere = byCategory(where, any.report());
            where.put(Axis.SERVICE, words(any.services().stream().map(Service::name)));
            Map<CategoryId, Group> samePlace = any.services().isEmpty() ? Map.of() : byCategory(where, any.report());
            return causes.stream()
                    .map(cause -> elsewhere(
                            cause,
                            everywhere.getOrDefault(scan.current(cause.category()), Group.none()),
                            samePlace.getOrDefault(scan.current(cause.category()), Group.none())))
                    .toList();
        }

        private Map<CategoryId, Group> byCategory(Map<Axis, List<@Nullable String>> where, String otherThan) {
            Scan narrowed = scan.narrowed(where);
            GroupBy groupBy = GroupBy.ofCausesElsewhere(List.of(Axis.CATEGORY), narrowed, otherThan);
            narrowed.count(groupBy.aggregator());
            return groupBy.all().stream()
                    .collect(Collectors.toMap(
                            group -> CategoryId.of(
                                    Objects.requireNonNull(groupBy.values(group).get(Axis.CATEGORY))),
                            group -> group));
        }

        private Elsewhere elsewhere(CauseRow cause, Group others, Group samePlace) {
            boolean any = others.reports() > 0;
            return new Elsewhere(
                    FindingId.of(cause.cause()),
                    cause.facts().kind(),
                    cause.facts().text(),
                    scan.current(cause.category()),
                    scan.name(scan.current(cause.category())),
                    new PatternId(
                            Map.of(Axis.CATEGORY, scan.current(cause.category()).toString())),
                    others.reports(),
                    samePlace.reports(),
                    others.before(cause.at().toEpochMilli()),
                    any ? Instant.ofEpochMilli(others.at(0)) : null,
                    any ? Instant.ofEpochMilli(others.lastAt()) : null,
                    others.reportIds());
        }
    }

    private static List<@Nullable String> words(Stream<String> words) {
        return words.distinct().<@Nullable String>map(word -> word).toList();
    }
}
