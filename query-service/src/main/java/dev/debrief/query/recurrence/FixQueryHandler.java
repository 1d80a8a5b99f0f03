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
import dev.debrief.query.history.AsOfPositions;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
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

/** Answers how many fixes held. */
@Component
public class FixQueryHandler {

    private final LiveViews views;
    private final Fixes fixes;
    private final AsOfPositions asOfPositions;
    private final Restrictions restrictions;
    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(FixProjection.FIXES, Cover.POSITIONS);

    FixQueryHandler(
            LiveViews views, Fixes fixes, AsOfPositions asOfPositions, Restrictions restrictions, ViewJson viewJson) {
        this.views = views;
        this.fixes = fixes;
        this.asOfPositions = asOfPositions;
        this.restrictions = restrictions;
        this.viewJson = viewJson;
    }

    /** What fixes have in common that are told together. */
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
        long reached = fixes.reached();
        long position = asOfPositions.at(query.asOf(), reached);
        Tally all = new Tally();
        Map<Kind, Tally> groups = new TreeMap<>();
        if (position >= 0) {
            read(query, position, reached, restrictions.of(reader).filter("report"))
                    .forEach(row -> {
                        Fix fix = viewJson.read(row.get("fix", Document.class), Fix.class);
                        all.add(fix);
                        groups.computeIfAbsent(new Kind(fix.type(), fix.category()), kind -> new Tally())
                                .add(fix);
                    });
        }
        return new FixAssessment(
                query.from(),
                query.to(),
                all.fared(),
                groups.entrySet().stream()
                        .map(group -> new FixOutcomeGroup(
                                group.getKey().type(),
                                group.getKey().category(),
                                group.getValue().fared()))
                        .toList(),
                position);
    }

    private List<Document> read(AssessFixes query, long position, long reached, Bson visible) {
        List<Bson> criteria = new ArrayList<>(List.of(visible, empty()));
        if (query.from() != null) {
            criteria.add(gte(FixProjection.AT, query.from()));
        }
        if (query.to() != null) {
            criteria.add(lt(FixProjection.AT, query.to()));
        }
        if (query.team() != null) {
            criteria.add(eq(IntervalRows.SCANNED_TAGS, Tags.team(query.team())));
        }
        return rows.read(
                        views.collection(FixProjection.FIXES),
                        new IntervalRows.RowQuery(
                                position,
                                reached,
                                rows.holdingAt(position),
                                and(criteria),
                                RowOrder.ascending(FixProjection.AT, IntervalRows.KEY),
                                IntervalRows.ALL,
                                List.of("fix")))
                .rows();
    }

    /** What has been counted so far. */
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

        FixOutcomes fared() {
            long fixes = held + recurred + ineffective;
            return new FixOutcomes(
                    fixes, held, recurred, ineffective, verified, fixes == 0 ? null : (double) held / fixes);
        }
    }
}
