package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternQuery.FindTrend;
import dev.debrief.api.patterns.Trend;
import dev.debrief.api.patterns.Trend.Series;
import dev.debrief.query.counting.Calendar;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Groups;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Looks;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how often causes occurred, month by month. */
@Component
class TrendQueryHandler {

    private final Looks looks;

    TrendQueryHandler(Looks looks) {
        this.looks = looks;
    }

    @QueryHandler
    Trend answer(FindTrend query, Identity reader) {
        Look look = looks.at(query.of(), reader, null);
        Groups all = Groups.ofReports(List.of(), look);
        Groups groups = Groups.ofCauses(query.by(), look);
        Population population = look.count(groups.tallies(), all.tallies());
        Calendar calendar = new Calendar(query.of().from(), query.of().to(), query.zone());
        return new Trend(
                look.basis(
                        "Reports by month in which the incident began, in %s, grouped by %s."
                                .formatted(query.zone(), Groups.inWords(query.by())),
                        population),
                query.zone(),
                calendar.months(),
                calendar.counts(all.whole()),
                groups.most(query.limit()).stream()
                        .map(group -> series(groups, group, calendar))
                        .toList(),
                groups.all().size());
    }

    private static Series series(Groups groups, Group group, Calendar calendar) {
        var values = groups.values(group);
        return new Series(new PatternId(values), values, calendar.counts(group), group.reports());
    }
}
