package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.recurrence.RecurrenceQuery.AssessFixes;
import dev.debrief.api.recurrence.RecurrenceQuery.FixAssessment;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomeGroup;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomes;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Counts completed action items by outcome. */
@Component
public class FixQueryHandler {

    private final AsOfList<Document> fixes;
    private final ViewJson viewJson;

    FixQueryHandler(AsOfLists lists, ViewJson viewJson) {
        this.fixes = lists.of(
                FixProjection.VIEW,
                FixProjection.FIXES,
                RowOrder.ascending(FixProjection.AT, IntervalRows.KEY),
                ShownReports.counted("report"),
                row -> row);
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
    public FixAssessment answer(AssessFixes query, Identity reader) {
        ListMoment moment = fixes.moment(query.asOf());
        Tally all = new Tally();
        Map<Kind, Tally> groups = new TreeMap<>();
        for (Document row : fixes.counted(moment, reader, criteria(query), IntervalRows.ALL, List.of("fix"))) {
            Fix fix = viewJson.read(row.get("fix", Document.class), Fix.class);
            all.add(fix);
            groups.computeIfAbsent(new Kind(fix.type(), fix.category()), kind -> new Tally())
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

    private static Bson criteria(AssessFixes query) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (query.from() != null) {
            criteria.add(gte(FixProjection.AT, query.from()));
        }
        if (query.to() != null) {
            criteria.add(lt(FixProjection.AT, query.to()));
        }
        if (query.team() != null) {
            criteria.add(eq(IntervalRows.SCANNED_TAGS, Tags.team(query.team())));
        }
        return and(criteria);
    }

    /** The counts so far. */
    private static final class Tally {

        private long held;
        private long recurred;
        private long ineffective;
        private long verified;

        void add(Fix fix) {
            if (fix.recurred() > 0) {
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
