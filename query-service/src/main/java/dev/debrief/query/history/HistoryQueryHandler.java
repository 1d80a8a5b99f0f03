package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import dev.debrief.api.Identity;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ChangedReports;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.HistoryQuery.FindChangedReports;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.streams.ChangePage;
import dev.debrief.query.streams.ChangePage.ChangedPart;
import dev.debrief.query.streams.ChangeQuery;
import dev.debrief.query.streams.StreamDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who changed what in a report, when and why. */
@Component
class HistoryQueryHandler {

    /** How many changes one look for changed reports covers. */
    private static final int CHANGES_AT_ONCE = 200;

    private final ReportHistory reportHistory;
    private final PresentReports presentReports;
    private final Restrictions restrictions;

    HistoryQueryHandler(ReportHistory reportHistory, PresentReports presentReports, Restrictions restrictions) {
        this.reportHistory = reportHistory;
        this.presentReports = presentReports;
        this.restrictions = restrictions;
    }

    @QueryHandler
    ChangedReports answer(FindChangedReports query, Identity reader) {
        if (query.latest()) {
            presentReports.catchUp();
        }
        long reached = presentReports.position();
        long after = query.after() == null ? reached : query.after();
        if (after >= reached) {
            return new ChangedReports(List.of(), after);
        }
        VisibleReports visible = restrictions.of(reader);
        ChangedReports changed = presentReports.changedReports(after, reached, CHANGES_AT_ONCE);
        return new ChangedReports(
                changed.items().stream()
                        .filter(report -> visible.isVisible(report.reportId().toString()))
                        .filter(report -> query.only() == null || query.only().equals(report.reportId()))
                        .toList(),
                changed.until());
    }

    @QueryHandler
    HistoryPage answer(ListHistory query, Identity reader) {
        ChangePage page = reportHistory.changes(
                query,
                new ChangeQuery(
                        query.reportId().toString(),
                        query.minVersion(),
                        criteria(query),
                        query.cursor(),
                        query.limit()),
                reader);
        ReportVersion latest = reportHistory.find(query.reportId(), AsOf.NOW);
        ChangeSentences sentences = new ChangeSentences(Parts.zone(reportHistory.parts(latest, PartKind.HEADLINE)));
        return new HistoryPage(
                query.reportId(),
                page.latest(),
                page.items().stream().map(item -> change(item, sentences)).toList(),
                page.next());
    }

    private static Bson criteria(ListHistory query) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (query.fromVersion() != null) {
            criteria.add(gte(StreamDefinition.VERSION, query.fromVersion()));
        }
        if (query.toVersion() != null) {
            criteria.add(lte(StreamDefinition.VERSION, query.toVersion()));
        }
        criteria.add(criteria(query.from(), query.to(), query.actor(), query.parts()));
        return and(criteria);
    }

    /** What changes of a period, by an actor, of some kinds of parts match; null and empty for any. */
    static Bson criteria(@Nullable Instant from, @Nullable Instant to, @Nullable String actor, List<PartKind> parts) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (from != null) {
            criteria.add(gte(StreamDefinition.RECORDED_AT, from));
        }
        if (to != null) {
            criteria.add(lt(StreamDefinition.RECORDED_AT, to));
        }
        if (actor != null) {
            criteria.add(eq(StreamDefinition.ACTOR, actor));
        }
        if (!parts.isEmpty()) {
            criteria.add(in(
                    StreamDefinition.KINDS, parts.stream().map(Object::toString).toList()));
        }
        return and(criteria);
    }

    static Change change(ChangePage.Change change, ChangeSentences sentences) {
        List<PartChange> parts =
                change.parts().stream().map(HistoryQueryHandler::part).toList();
        return new Change(
                change.version(),
                change.position(),
                change.recordedAt(),
                change.madeAt(),
                change.actor(),
                change.source(),
                change.event(),
                change.reason(),
                parts,
                sentences.of(change.actor().name(), change.event(), change.reason(), parts));
    }

    private static PartChange part(ChangedPart part) {
        return new PartChange(PartKind.of(part.kind()), part.id(), part.before(), part.after());
    }
}
