package dev.debrief.query.restriction;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportAccess;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see each report today: a row for every report, with its restriction and the teams that own it. */
@Component
class RestrictionProjection implements Projection<ReportEvent> {

    static final String VIEW = "report-access";
    static final String SHELF = "report_access";

    private static final String OWNERS = "owners";
    private static final String RESTRICTION = "restriction";

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
        return List.of(IncidentDeclared.class, TeamEvent.class, RestrictionEvent.class);
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
        Document row = batch.find(SHELF, recorded.subject())
                .map(Document::new)
                .orElseGet(() -> restricted(row(recorded), null, recorded).append(OWNERS, List.of()));
        if (row.get("version", -1L) < recorded.version()) {
            batch.replace(SHELF, evolve(row, recorded).append("version", recorded.version()), "version");
        }
    }

    private static Document row(RecordedEvent<ReportEvent> recorded) {
        return new Document("_id", recorded.subject()).append("report", recorded.subject());
    }

    private Document evolve(Document row, RecordedEvent<ReportEvent> recorded) {
        ReportAccess after = access(row).evolve(recorded.event());
        row.append(OWNERS, after.owners());
        return recorded.event() instanceof TeamEvent ? row : restricted(row, after.restriction(), recorded);
    }

    private Document restricted(Document row, @Nullable Restriction restriction, RecordedEvent<ReportEvent> recorded) {
        row.append("restricted", restriction != null)
                .append(RESTRICTION, restriction == null ? null : viewJson.write(restriction))
                .append("since", recorded.recordedAt());
        return ActorFields.write(row, "actor", recorded.metaData());
    }

    /** Who may see the report of a row. */
    ReportAccess access(Document row) {
        Document restriction = row.get(RESTRICTION, Document.class);
        return new ReportAccess(
                restriction == null ? null : viewJson.read(restriction, Restriction.class),
                row.getList(OWNERS, String.class));
    }
}
