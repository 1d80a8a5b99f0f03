package dev.debrief.views;

import dev.debrief.api.report.ReportEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** How many events does each report have, and in which order did they come? A view that some events are too much for. */
public final class Tallies implements Projection<ReportEvent> {

    public static final String VIEW = "tallies";
    public static final String SHELF = "tally";

    /** Positions of events that can't be taken in. */
    public final Set<Long> poison = ConcurrentHashMap.newKeySet();

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(SHELF, List.of()));
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        Document before = batch.find(SHELF, recorded.subject())
                .orElseGet(() -> new Document("_id", recorded.subject()).append("version", -1L));
        if (before.getLong("version") >= recorded.version()) {
            return;
        }
        batch.replace(
                SHELF,
                new Document("_id", recorded.subject())
                        .append("report", recorded.subject())
                        .append("version", recorded.version())
                        .append("order", before.get("order", "") + " " + recorded.version()),
                "version");
        if (poison.contains(recorded.position())) {
            throw new IllegalArgumentException("too much");
        }
    }
}
