package dev.debrief.query.history;

import com.mongodb.client.MongoDatabase;
import dev.debrief.api.Actor;
import dev.debrief.api.history.Part;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.history.PartEdit.Close;
import dev.debrief.query.history.PartEdit.Open;
import dev.debrief.query.history.PartEdit.Revise;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.IntervalRows;
import dev.debrief.query.support.Json;
import dev.debrief.query.support.ViewBatch;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What did each report say at each version, and who changed what and why? Keeps the parts of every report as rows open over
 * versions, the changes one by one, and for each report the last version taken in: readers never look past it, so they see a report
 * as a whole, whatever is being written.
 */
@Component
@ProcessingGroup("report-histories")
class HistoryProjection {

    private final MongoDatabase views;
    private final Json json;
    private final IntervalRows parts = new IntervalRows(Collections.PARTS, Cover.VERSIONS);

    HistoryProjection(MongoDatabase views, Json json) {
        this.views = views;
        this.json = json;
    }

    @EventHandler
    void on(
            ReportEvent event,
            @SequenceNumber long version,
            @Timestamp Instant recordedAt,
            TrackingToken token,
            MetaData metaData) {
        ViewBatch batch = ViewBatch.current(views, Collections.PARTS, Collections.CHANGES, Collections.REPORTS);
        String report = event.reportId().toString();
        if (lastVersion(batch, report) >= version) {
            return;
        }
        List<PartEdit> edits = Fold.editsOf(event, recordedAt, Objects.toString(metaData.get(Actor.NAME)));
        edits.forEach(edit -> apply(batch, report, version, edit));
        long position = token.position().orElse(-1);
        batch.put(Collections.CHANGES, change(event, version, position, recordedAt, metaData, edits));
        batch.put(Collections.REPORTS, new Document("_id", report).append("version", version));
    }

    private static long lastVersion(ViewBatch batch, String report) {
        return batch.find(Collections.REPORTS, report)
                .map(marker -> marker.getLong("version"))
                .orElse(-1L);
    }

    private void apply(ViewBatch batch, String report, long version, PartEdit edit) {
        String key = Fold.key(report, edit.kind(), edit.id());
        switch (edit) {
            case Open open -> parts.replace(batch, key, version, before -> row(report, open, open.content()));
            case Revise<?> revise -> parts.replace(batch, key, version, before -> revised(report, revise, before));
            case Close close -> parts.close(batch, key, version);
        }
    }

    private <T extends Part> Document revised(String report, Revise<T> revise, Document before) {
        T content = json.read(before.get("content", Document.class), revise.type());
        return row(report, revise, revise.how().apply(content));
    }

    private Document row(String report, PartEdit edit, Part content) {
        Document row = new Document("report", report)
                .append("kind", edit.kind().toString())
                .append("part", edit.id())
                .append("content", json.write(content));
        return switch (content) {
            case TimelineItem item -> row.append("at", item.entry().occurredAt());
            case PostedUpdate update -> row.append("at", update.postedAt());
            default -> row;
        };
    }

    private static Document change(
            ReportEvent event,
            long version,
            long position,
            Instant recordedAt,
            MetaData metaData,
            List<PartEdit> edits) {
        String report = event.reportId().toString();
        return new Document("_id", Collections.changeId(report, version))
                .append("report", report)
                .append("version", version)
                .append("position", position)
                .append("recordedAt", recordedAt)
                .append("actor", Objects.toString(metaData.get(Actor.ID)))
                .append("actorName", Objects.toString(metaData.get(Actor.NAME)))
                .append("actorRole", Objects.toString(metaData.get(Actor.ROLE)))
                .append("source", Objects.toString(metaData.get(Actor.SOURCE)))
                .append("event", event.getClass().getSimpleName())
                .append("reason", event.reason())
                .append(
                        "kinds",
                        edits.stream()
                                .map(edit -> edit.kind().toString())
                                .distinct()
                                .toList());
    }
}
