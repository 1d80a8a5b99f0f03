package dev.debrief.query.history;

import dev.debrief.api.Actor;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.history.PartEdit.Close;
import dev.debrief.query.history.PartEdit.Open;
import dev.debrief.query.history.PartEdit.Revise;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.AppliedVersions;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What did each report say at each version, and who changed what and why? Keeps the parts of every report as rows open over
 * versions, the changes one by one, and for each report the last version taken in: readers never look past it, so they see a report
 * as a whole, whatever is being written.
 */
@Component
class HistoryProjection implements Projection<ReportEvent> {

    static final String VIEW = "histories";
    static final AppliedVersions VERSIONS = new AppliedVersions(HistoryCollections.REPORTS, "report");

    private final ViewJson viewJson;
    private final IntervalRows parts = new IntervalRows(HistoryCollections.PARTS.name(), Cover.VERSIONS);

    HistoryProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

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
        return List.of(HistoryCollections.PARTS, HistoryCollections.CHANGES, HistoryCollections.REPORTS);
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return Stream.concat(
                Stream.of(VERSIONS.wanted(recorded)),
                on(recorded).stream()
                        .map(edit -> new DocumentKey(
                                HistoryCollections.PARTS.name(),
                                Fold.key(recorded.subject(), edit.kind(), edit.id()))));
    }

    private static List<PartEdit> on(RecordedEvent<ReportEvent> recorded) {
        return Fold.on(
                recorded.event(),
                recorded.recordedAt(),
                Objects.toString(recorded.metaData().get(Actor.NAME)));
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        if (!VERSIONS.isNext(recorded, batch)) {
            return;
        }
        List<PartEdit> edits = on(recorded);
        edits.forEach(edit -> apply(batch, recorded.subject(), recorded.version(), edit));
        batch.put(HistoryCollections.CHANGES.name(), change(recorded, edits));
        VERSIONS.markApplied(recorded, batch);
    }

    private void apply(ViewBatch batch, String report, long version, PartEdit edit) {
        String key = Fold.key(report, edit.kind(), edit.id());
        switch (edit) {
            case Open open ->
                parts.replace(batch, key, version, before -> row(report, open, open.content(), version, before));
            case Revise<?> revise ->
                parts.replace(batch, key, version, before -> revised(report, revise, version, before));
            case Close close -> parts.close(batch, key, version);
        }
    }

    private <T extends Part> Document revised(String report, Revise<T> revise, long version, Document before) {
        T content = viewJson.read(before.get("content", Document.class), revise.type());
        return row(report, revise, revise.how().apply(content), version, before);
    }

    /** @param before the row that said what the part said before; empty if it was not there */
    private Document row(String report, PartEdit edit, Part content, long version, Document before) {
        Document row = new Document("report", report)
                .append("kind", edit.kind().toString())
                .append("part", edit.id())
                .append("content", viewJson.write(content));
        return switch (content) {
            case TimelineItem item -> row.append("at", item.entry().occurredAt());
            case PostedUpdate update -> row.append("at", update.postedAt());
            case Perspective perspective
            when perspective.confidential() ->
                aged(row, version, before)
                        .append(HistoryCollections.READER, perspective.author().id());
            case ActionItem item -> aged(row, version, before);
            case Finding finding -> aged(row, version, before);
            default -> row;
        };
    }

    /** With when it was first recorded, and what it said before. */
    private static Document aged(Document row, long version, Document before) {
        return row.append(
                        HistoryCollections.SINCE, before.isEmpty() ? version : before.getLong(HistoryCollections.SINCE))
                .append(HistoryCollections.PREVIOUS, before.get("content"));
    }

    private static Document change(RecordedEvent<ReportEvent> recorded, List<PartEdit> edits) {
        MetaData metaData = recorded.metaData();
        Document document = new Document("_id", HistoryCollections.changeId(recorded.subject(), recorded.version()))
                .append("report", recorded.subject())
                .append("version", recorded.version())
                .append("position", recorded.position())
                .append("recordedAt", recorded.recordedAt());
        return ActorFields.write(document, "actor", metaData)
                .append("source", Objects.toString(metaData.get(Actor.SOURCE)))
                .append("event", recorded.event().getClass().getSimpleName())
                .append("reason", recorded.event().reason())
                .append(
                        "kinds",
                        edits.stream()
                                .map(edit -> edit.kind().toString())
                                .distinct()
                                .toList());
    }
}
