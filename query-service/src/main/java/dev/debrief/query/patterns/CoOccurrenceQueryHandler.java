package dev.debrief.query.patterns;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.CoOccurrencePage;
import dev.debrief.api.patterns.CoOccurrencePage.Pair;
import dev.debrief.api.patterns.PatternQuery.FindCoOccurrences;
import dev.debrief.query.analytics.aggregation.AxisEncoding;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.support.http.Cursor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists values that occur in the same reports. */
@Component
class CoOccurrenceQueryHandler {

    private static final String LIFT = "Lift compares with chance among the reports that name a matching cause.";
    private static final Comparator<@Nullable String> ALPHABET = nullsFirst(naturalOrder());
    private static final Comparator<Pair> MOST_FIRST = Comparator.comparingLong(Pair::reports)
            .thenComparingDouble(Pair::lift)
            .reversed()
            .thenComparing(Pair::one, ALPHABET)
            .thenComparing(Pair::other, ALPHABET);

    private final Scans scans;

    CoOccurrenceQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    CoOccurrencePage answer(FindCoOccurrences query, Identity reader) {
        Object question = new FindCoOccurrences(query.axis(), query.of(), query.minCount(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Scan scan = scans.at(query.of(), reader, cursor);
        AxisEncoding axisEncoding = scan.encoding(query.axis());
        Pairs pairs = new Pairs(axisEncoding);
        GroupBy single = GroupBy.ofCauses(List.of(query.axis()), scan);
        Population population = scan.count(single.aggregator(), pairs.aggregator());
        Map<@Nullable String, Group> byValue = new HashMap<>();
        single.all().forEach(group -> byValue.put(single.values(group).get(query.axis()), group));
        List<Pair> found = pairs.all().stream()
                .filter(pair -> pair.reports() >= query.minCount())
                .map(pair -> pair(
                        axisEncoding.value(pairs.one(pair)),
                        axisEncoding.value(pairs.other(pair)),
                        pair,
                        byValue,
                        population))
                .sorted(MOST_FIRST)
                .toList();
        OffsetPage<Pair> page = OffsetPage.of(found, cursor, 1, query.limit());
        scan.recordReading(query, page.items().stream().map(Pair::reportIds));
        return new CoOccurrencePage(
                scan.basis(
                        "Reports with causes of both values of %s; groups of at least %d reports. %s"
                                .formatted(query.axis(), query.minCount(), LIFT),
                        population),
                query.axis(),
                page.items(),
                found.size(),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    private static Pair pair(
            @Nullable String one,
            @Nullable String other,
            Group both,
            Map<@Nullable String, Group> byValue,
            Population population) {
        if (ALPHABET.compare(one, other) > 0) {
            return pair(other, one, both, byValue, population);
        }
        long withOne = Objects.requireNonNull(byValue.get(one)).reports();
        long withOther = Objects.requireNonNull(byValue.get(other)).reports();
        double byChance = (double) withOne * withOther / (population.reports() - population.withoutCause());
        return new Pair(one, other, both.reports(), withOne, withOther, both.reports() / byChance, both.reportIds());
    }
}
