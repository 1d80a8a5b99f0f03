package dev.debrief.query.restriction;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which reports are restricted today, and to whom? What was restricted once stays here, without a restriction. */
@Component
class RestrictionProjection implements Projection<ReportEvent> {

    static final String VIEW = "restrictions";
    static final String SHELF = "restrictions";

    private final ViewJson viewJson;

    RestrictionProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public List<Class<?>> handledEvents() {
        return List.of(RestrictionEvent.class);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(SHELF, List.of(ascending("restricted", "report"))));
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return Stream.of(new DocumentKey(SHELF, recorded.subject()));
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        Optional<Document> before = batch.find(SHELF, recorded.subject());
        if (before.isEmpty() || before.get().getLong("version") < recorded.version()) {
            batch.replace(SHELF, document(recorded), "version");
        }
    }

    private Document document(RecordedEvent<ReportEvent> recorded) {
        Restriction restriction =
                recorded.event() instanceof ReportRestricted restricted ? restricted.restriction() : null;
        Document document = new Document("_id", recorded.subject())
                .append("report", recorded.subject())
                .append("version", recorded.version())
                .append("restricted", restriction != null)
                .append("restriction", restriction == null ? null : viewJson.write(restriction))
                .append("since", recorded.recordedAt());
        return ActorFields.write(document, "actor", recorded.metaData());
    }

    /** @return null if the report was restricted once, and is not any more */
    @Nullable
    Restriction restriction(Document document) {
        Document content = document.get("restriction", Document.class);
        return content == null ? null : viewJson.read(content, Restriction.class);
    }
}
