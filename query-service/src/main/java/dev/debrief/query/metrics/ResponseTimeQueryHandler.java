package dev.debrief.query.metrics;

import dev.debrief.api.Identity;
import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.MetricQuery.FindResponseRestatement;
import dev.debrief.api.metrics.MetricQuery.FindResponseTimes;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.metrics.ResponseRestatement;
import dev.debrief.api.metrics.ResponseRestatement.RestatedDistribution;
import dev.debrief.api.metrics.ResponseTimes;
import dev.debrief.api.metrics.ResponseTimes.Defined;
import dev.debrief.api.metrics.ResponseTimes.Grouped;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.PatternSort;
import dev.debrief.api.patterns.Selection;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.support.http.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures response times. */
@Component
class ResponseTimeQueryHandler {

    private final Scans scans;

    ResponseTimeQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    ResponseTimes answer(FindResponseTimes query, Identity reader) {
        Object question = new FindResponseTimes(query.metrics(), query.by(), query.of(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Found found = found(query.metrics(), query.by(), scans.at(query.of(), reader, cursor));
        List<Group> groups = query.by().isEmpty() ? List.of() : found.groups.all();
        OffsetPage<Group> page = OffsetPage.of(groups, found.groups.order(PatternSort.COUNT), cursor, 1, query.limit());
        return new ResponseTimes(
                found.basis,
                query.metrics().stream().map(Defined::of).toList(),
                Distributions.of(found.all, query.metrics()),
                page.items().stream()
                        .map(group -> new Grouped(
                                found.groups.values(group), group.reports(), Distributions.of(group, query.metrics())))
                        .toList(),
                groups.size(),
                page.more() ? Cursor.write(question, found.basis.position(), page.end()) : null);
    }

    @QueryHandler
    ResponseRestatement answer(FindResponseRestatement query, Identity reader) {
        Selection today = query.of().at(null);
        Found then = found(query.metrics(), query.by(), scans.at(query.of(), reader, null));
        Found now = found(query.metrics(), query.by(), scans.at(today, reader, null));
        Map<Of, Distribution> before = then.distributions(query.metrics(), query.by());
        Map<Of, Distribution> after = now.distributions(query.metrics(), query.by());
        Set<Of> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<RestatedDistribution> differences = new ArrayList<>();
        all.forEach(of -> {
            if (!Objects.equals(before.get(of), after.get(of))) {
                differences.add(new RestatedDistribution(of.values, of.metric, before.get(of), after.get(of)));
            }
        });
        return new ResponseRestatement(then.basis, now.basis, differences, all.size() - (long) differences.size());
    }

    /** The group and metric of a distribution; without values, all reports. */
    private record Of(@Nullable Map<Axis, @Nullable String> values, ResponseMetric metric) {}

    private record Found(Basis basis, Group all, GroupBy groups) {

        Map<Of, Distribution> distributions(List<ResponseMetric> metrics, List<Axis> by) {
            Map<Of, Distribution> distributions = new LinkedHashMap<>();
            metrics.forEach(metric -> distributions.put(new Of(null, metric), Distributions.of(all, metric)));
            if (!by.isEmpty()) {
                groups.most(Integer.MAX_VALUE)
                        .forEach(group -> metrics.forEach(metric -> distributions.put(
                                new Of(groups.values(group), metric), Distributions.of(group, metric))));
            }
            return distributions;
        }
    }

    private static Found found(List<ResponseMetric> metrics, List<Axis> by, Scan scan) {
        GroupBy all = GroupBy.ofReports(List.of(), scan);
        GroupBy apart = GroupBy.ofReports(by, scan);
        Basis basis = scan.basis(
                "%s of reports that match%s. Without a recorded start, an incident counts by the earliest time recorded."
                        .formatted(GroupBy.inWords(metrics), by.isEmpty() ? "" : ", grouped by " + GroupBy.inWords(by)),
                scan.count(apart.aggregator(), all.aggregator()));
        return new Found(basis, all.whole(), apart);
    }
}
