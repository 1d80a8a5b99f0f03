package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.AuditQuery.ListChanges;
import dev.debrief.api.audit.ReportChangePage;
import dev.debrief.api.audit.ReportChangePage.ReportChange;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.streams.LatestChanges;
import dev.debrief.query.streams.LatestChanges.Place;
import dev.debrief.query.streams.LatestChanges.StreamChange;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.support.http.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who changed what in any report, when and why. All pages of a list reflect the position of the first. */
@Component
class ReportChangesQueryHandler {

    private final ReportHistory reportHistory;
    private final PresentReports presentReports;
    private final Restrictions restrictions;

    ReportChangesQueryHandler(ReportHistory reportHistory, PresentReports presentReports, Restrictions restrictions) {
        this.reportHistory = reportHistory;
        this.presentReports = presentReports;
        this.restrictions = restrictions;
    }

    @QueryHandler
    ReportChangePage answer(ListChanges query, Identity reader) {
        presentReports.catchUp();
        Object question = List.of(
                String.valueOf(query.report()),
                String.valueOf(query.from()),
                String.valueOf(query.to()),
                String.valueOf(query.actor()),
                query.parts());
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        long position = cursor == null ? presentReports.position() : cursor.number(0);
        VisibleReports visible = restrictions.of(reader);
        LatestChanges found = reportHistory.latestChanges(
                query, criteria(query, position, visible), place(cursor), query.limit(), reader);
        visible.recordReading(query, read(found));
        Map<String, HeadlinePart> headlines = reportHistory.headlines(
                found.items().stream().map(StreamChange::stream).distinct().toList());
        Place end = found.end();
        return new ReportChangePage(
                found.items().stream()
                        .map(item -> change(item, Objects.requireNonNull(headlines.get(item.stream()))))
                        .toList(),
                end == null
                        ? null
                        : Cursor.write(question, position, end.recordedAt().toEpochMilli(), end.position()),
                position);
    }

    private static @Nullable Place place(@Nullable Cursor cursor) {
        return cursor == null ? null : new Place(Instant.ofEpochMilli(cursor.number(1)), cursor.number(2));
    }

    private static Bson criteria(ListChanges query, long position, VisibleReports visible) {
        String idField = HistoryProjection.STREAM.idField();
        List<Bson> criteria =
                new ArrayList<>(List.of(lte(StreamDefinition.POSITION, position), visible.filter(idField)));
        if (query.report() != null) {
            criteria.add(eq(idField, query.report().toString()));
        }
        criteria.add(HistoryQueryHandler.criteria(query.from(), query.to(), query.actor(), query.parts()));
        return and(criteria);
    }

    /** Each report once, at the latest version of which something is read. */
    private static List<ReportRead> read(LatestChanges found) {
        Map<String, Long> versions = new LinkedHashMap<>();
        found.items()
                .forEach(item -> versions.merge(item.stream(), item.change().version(), Math::max));
        return versions.entrySet().stream()
                .map(read -> new ReportRead(ReportId.of(read.getKey()), read.getValue()))
                .toList();
    }

    private static ReportChange change(StreamChange item, HeadlinePart headline) {
        Change change = HistoryQueryHandler.change(item.change(), new ChangeSentences(headline.displayZone()));
        return new ReportChange(
                change.position(),
                change.recordedAt(),
                change.madeAt(),
                ReportId.of(item.stream()),
                headline.title(),
                change.version(),
                change.actor(),
                change.source(),
                change.event(),
                change.reason(),
                change.sentence());
    }
}
