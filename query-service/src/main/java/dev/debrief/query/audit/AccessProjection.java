package dev.debrief.query.audit;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import dev.debrief.api.audit.AccessEvent;
import dev.debrief.api.audit.AccessEvent.RestrictedReportsRead;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The view of accesses to restricted reports. */
@Component
class AccessProjection implements Projection<AccessEvent> {

    static final String VIEW = "accesses";
    static final String SHELF = "accesses";

    @Override
    public Class<AccessEvent> events() {
        return AccessEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return "access";
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(
                SHELF,
                List.of(
                        descending("at", "_id"),
                        compoundIndex(ascending("report"), descending("at", "_id")),
                        compoundIndex(ascending("reader"), descending("at", "_id")))));
    }

    @Override
    public void on(RecordedEvent<AccessEvent> recorded, ViewBatch batch) {
        switch (recorded.event()) {
            case RestrictedReportsRead access ->
                access.reads()
                        .forEach(reportRead -> batch.put(SHELF, document(recorded, reportRead, access.question())));
        }
    }

    private static Document document(RecordedEvent<AccessEvent> recorded, ReportRead reportRead, String question) {
        Document document = new Document("_id", recorded.subject() + "/" + reportRead.reportId())
                .append("access", recorded.subject())
                .append("report", reportRead.reportId().toString())
                .append("version", reportRead.version())
                .append("question", question)
                .append("at", recorded.recordedAt());
        return ActorFields.write(document, "reader", recorded.metaData());
    }
}
