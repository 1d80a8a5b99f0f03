package dev.debrief.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.api.timeline.TimelineQuery.ListTimeline;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportHistory.Page;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.RowOrder;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers what happened, in the order in which it happened. */
@Component
class TimelineQueryHandler {

    private static final RowOrder FIRST_FIRST = RowOrder.ascending("at", "part");

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;

    TimelineQueryHandler(ReportHistory reportHistory, ReportNames reportNames) {
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
    }

    @QueryHandler
    TimelinePage answer(ListTimeline query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        Object question = List.of(query.reportId(), criteria(query));
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Page<TimelineItem> page = reportHistory.page(
                reportVersion,
                PartKind.TIMELINE,
                TimelineItem.class,
                and(criteria(query), FIRST_FIRST.after(cursor, 0)),
                FIRST_FIRST,
                query.limit());
        TimelineLines lines = TimelineLines.of(
                reportHistory.parts(reportVersion, PartKind.HEADLINE, PartKind.MILESTONE),
                reportNames.of(reportVersion, query.byRole()));
        List<Entry> recorded = reportHistory.entries(query, reportVersion, reader, List.of(PartKind.EVIDENCE));
        TimelineEvidence evidence = new TimelineEvidence(recorded, lines.names());
        return new TimelinePage(
                query.reportId(),
                reportVersion.version(),
                page.items().stream().map(item -> lines.line(item, evidence)).toList(),
                page.more()
                        ? Cursor.write(
                                question,
                                page.items().getLast().entry().occurredAt().toEpochMilli(),
                                page.items().getLast().id())
                        : null);
    }

    private static Bson criteria(ListTimeline query) {
        List<Bson> filters = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            filters.add(in(
                    "content.entry.kind",
                    query.kinds().stream().map(Object::toString).toList()));
        }
        if (query.keyOnly()) {
            filters.add(eq("content.key", true));
        }
        if (!query.withdrawn()) {
            filters.add(eq("content.withdrawal", null));
        }
        return filters.isEmpty() ? Filters.empty() : and(filters);
    }
}
