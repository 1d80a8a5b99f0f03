package dev.debrief.query.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.audit.AuditQuery.Access;
import dev.debrief.api.audit.AuditQuery.AccessPage;
import dev.debrief.api.audit.AuditQuery.ListAccesses;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists accesses to restricted reports. */
@Component
class AccessQueryHandler {

    private static final RowOrder LATEST_FIRST = RowOrder.descending("at", "_id");

    private final LiveViews views;
    private final Progress progress;

    AccessQueryHandler(LiveViews views, Progress progress) {
        this.views = views;
        this.progress = progress;
    }

    @QueryHandler
    AccessPage answer(ListAccesses query) {
        progress.catchUp(AccessProjection.VIEW);
        Bson criteria = criteria(query);
        Cursor cursor = Cursor.read(query.cursor(), criteria, 2);
        DocumentPage found = DocumentPage.of(
                views.collection(AccessProjection.SHELF)
                        .find(and(criteria, LATEST_FIRST.after(cursor, 0)))
                        .sort(LATEST_FIRST.sort()),
                query.limit());
        return new AccessPage(
                found.items().stream().map(AccessQueryHandler::access).toList(), next(found, criteria));
    }

    private static @Nullable String next(DocumentPage found, Bson criteria) {
        if (!found.more()) {
            return null;
        }
        Document last = found.items().getLast();
        return Cursor.write(criteria, timeOf(last).toEpochMilli(), last.getString("_id"));
    }

    private static Bson criteria(ListAccesses query) {
        List<Bson> criteria = new ArrayList<>();
        criteria.add(empty());
        if (query.report() != null) {
            criteria.add(eq("report", query.report().toString()));
        }
        if (query.reader() != null) {
            criteria.add(eq("reader", query.reader()));
        }
        if (query.from() != null) {
            criteria.add(gte("at", query.from()));
        }
        if (query.to() != null) {
            criteria.add(lt("at", query.to()));
        }
        return and(criteria);
    }

    private static Access access(Document document) {
        return new Access(
                ReportId.of(document.getString("report")),
                document.getLong("version"),
                timeOf(document),
                ActorFields.read(document, "reader"),
                document.getString("question"));
    }

    private static Instant timeOf(Document document) {
        return document.get("at", Date.class).toInstant();
    }
}
