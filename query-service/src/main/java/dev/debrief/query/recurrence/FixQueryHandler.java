package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.metrics.MetricQuery.FindImprovement;
import dev.debrief.api.recurrence.RecurrenceQuery.AssessFixes;
import dev.debrief.api.recurrence.RecurrenceQuery.FixAssessment;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomeGroup;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomes;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts completed action items by outcome. For a reader who may not see the report in which a cause recurred, it has not recurred. */
@Component
public class FixQueryHandler {

    private final AsOfList<Document> fixes;
    private final Restrictions restrictions;
    private final ViewJson viewJson;
    private final KnownAliases knownAliases;

    FixQueryHandler(AsOfLists lists, Restrictions restrictions, ViewJson viewJson, KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        this.fixes = lists.of(
                FixProjection.VIEW,
                FixProjection.FIXES,
                RowOrder.ascending(FixProjection.AT, IntervalRows.KEY),
                ShownReports.counted("report"),
                row -> row);
        this.restrictions = restrictions;
        this.viewJson = viewJson;
    }

    /** The type and category of action items that are counted together. */
    private record Kind(ActionType type, ActionCategory category) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::type).thenComparing(Kind::category);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    @QueryHandler
    FixAssessment answer(AssessFixes query, Identity reader) {
        ListMoment moment = fixes.moment(query.asOf());
        VisibleReports visibleReports = restrictions.of(reader);
        Tally all = new Tally(visibleReports);
        Map<Kind, Tally> groups = new TreeMap<>();
        for (Fix fix : fixes(moment, visibleReports, criteria(query.from(), query.to(), query.team()))) {
            all.add(fix);
            groups.computeIfAbsent(new Kind(fix.type(), fix.category()), kind -> new Tally(visibleReports))
                    .add(fix);
        }
        return new FixAssessment(
                query.from(),
                query.to(),
                all.outcomes(),
                groups.entrySet().stream()
                        .map(group -> new FixOutcomeGroup(
                                group.getKey().type(),
                                group.getKey().category(),
                                group.getValue().outcomes()))
                        .toList(),
                moment.position());
    }

    /** The outcomes of the action items that were completed in each month; months without any are left out. */
    public Map<YearMonth, FixOutcomes> byMonth(FindImprovement query, long position, VisibleReports visibleReports) {
        Instant from = query.from().atDay(1).atStartOfDay(query.zone()).toInstant();
        Instant to =
                query.to().plusMonths(1).atDay(1).atStartOfDay(query.zone()).toInstant();
        ListMoment moment = fixes.moment(position, to);
        Map<YearMonth, Tally> months = new TreeMap<>();
        for (Fix fix : fixes(moment, visibleReports, criteria(from, to, query.team()))) {
            YearMonth month =
                    YearMonth.from(Objects.requireNonNull(fix.doneAt()).atZone(query.zone()));
            months.computeIfAbsent(month, any -> new Tally(visibleReports)).add(fix);
        }
        Map<YearMonth, FixOutcomes> outcomes = new TreeMap<>();
        months.forEach((month, tally) -> outcomes.put(month, tally.outcomes()));
        return outcomes;
    }

    private List<Fix> fixes(ListMoment moment, VisibleReports visibleReports, Bson criteria) {
        return fixes.counted(moment, visibleReports, criteria, IntervalRows.ALL, List.of("fix")).stream()
                .map(row -> viewJson.read(row.get("fix", Document.class), Fix.class))
                .toList();
    }

    private Bson criteria(@Nullable Instant from, @Nullable Instant to, @Nullable String team) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (from != null) {
            criteria.add(gte(FixProjection.AT, from));
        }
        if (to != null) {
            criteria.add(lt(FixProjection.AT, to));
        }
        if (team != null) {
            criteria.add(
                    in(IntervalRows.SCANNED_TAGS, knownAliases.tags(Tags::team, List.of(team), DirectoryKind.TEAM)));
        }
        return and(criteria);
    }

    /** The counts so far. */
    private static final class Tally {

        private final VisibleReports visibleReports;
        private long held;
        private long recurred;
        private long ineffective;
        private long verified;

        Tally(VisibleReports visibleReports) {
            this.visibleReports = visibleReports;
        }

        void add(Fix fix) {
            if (fix.isRecurring(visibleReports)) {
                recurred++;
            } else if (fix.status() == ActionStatus.INEFFECTIVE) {
                ineffective++;
            } else {
                held++;
                verified += fix.status() == ActionStatus.VERIFIED ? 1 : 0;
            }
        }

        FixOutcomes outcomes() {
            long fixes = held + recurred + ineffective;
            return new FixOutcomes(
                    fixes, held, recurred, ineffective, verified, fixes == 0 ? null : (double) held / fixes);
        }
    }
}
