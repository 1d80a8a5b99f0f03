package dev.debrief.query.analytics.facts;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Writes rows of a list of reports, and stores the state of each report beside them. The state is written last: its version shows which
 * events were applied, so that an event that arrives again changes nothing.
 *
 * @param <K> the state of a report
 */
public abstract class StatefulProjection<K> implements Projection<ReportEvent> {

    private static final String KNOWN = "known";
    private static final String VERSION = "version";

    private final ViewJson viewJson;
    private final String shelf;
    private final Class<K> type;
    private final List<Class<?>> handledEvents;

    /**
     * @param shelf the collection of the states
     * @param type of the states
     * @param changedBy the events that may change the view, apart from those that change the facts
     */
    protected StatefulProjection(ViewJson viewJson, String shelf, Class<K> type, List<Class<?>> changedBy) {
        this.viewJson = viewJson;
        this.shelf = shelf;
        this.type = type;
        this.handledEvents = Stream.concat(ReportFacts.CHANGED_BY.stream(), changedBy.stream())
                .toList();
    }

    /** The collections of the rows, in the order in which they are written. */
    protected abstract List<ViewCollection> rowCollections();

    /** Writes the rows of a new report. */
    protected abstract K create(ViewBatch batch, ReportFacts facts, RecordedEvent<ReportEvent> recorded);

    /** Writes the rows that an event changes. */
    protected abstract K apply(ViewBatch batch, K before, RecordedEvent<ReportEvent> recorded);

    @Override
    public final Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public final List<ViewCollection> collections() {
        return Stream.concat(rowCollections().stream(), Stream.of(new ViewCollection(shelf, List.of())))
                .toList();
    }

    @Override
    public final List<Class<?>> handledEvents() {
        return handledEvents;
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return Stream.of(new DocumentKey(shelf, recorded.subject()));
    }

    @Override
    public final void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        Applied before = batch.findState(shelf, recorded.subject(), Applied.class, this::read)
                .orElse(null);
        if (before == null) {
            if (recorded.event() instanceof IncidentDeclared declared) {
                ReportFacts facts = ReportFacts.declared(declared, recorded.madeAt());
                write(batch, recorded, create(batch, facts, recorded));
            }
        } else if (before.version() < recorded.version()) {
            write(batch, recorded, apply(batch, type.cast(before.known()), recorded));
        }
    }

    /** The state of a report after an event. */
    private record Applied(long version, Object known) {}

    private Applied read(Document document) {
        return new Applied(document.getLong(VERSION), viewJson.read(document.get(KNOWN, Document.class), type));
    }

    private void write(ViewBatch batch, RecordedEvent<ReportEvent> recorded, K known) {
        batch.replaceState(
                shelf,
                recorded.subject(),
                new Applied(recorded.version(), known),
                applied -> document(recorded.subject(), applied),
                VERSION);
    }

    private Document document(String report, Applied applied) {
        return new Document("_id", report)
                .append("report", report)
                .append(VERSION, applied.version())
                .append(KNOWN, viewJson.write(applied.known()));
    }
}
