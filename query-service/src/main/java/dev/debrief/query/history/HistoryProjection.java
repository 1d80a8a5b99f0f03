package dev.debrief.query.history;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.Actor;
import dev.debrief.api.Rejection;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.streams.PartEdit;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.query.streams.StreamWriter;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What did each report say at each version, and who changed what and why? */
@Component
class HistoryProjection implements Projection<ReportEvent> {

    static final String VIEW = "report-histories";

    /** When it happened, of the parts that have a time. */
    static final String AT = "at";

    static final StreamDefinition STREAM = StreamDefinition.of(
            VIEW,
            "report",
            "report_history",
            ascending("report", StreamDefinition.KIND, IntervalRows.BLOCKS, AT, StreamDefinition.PART),
            true,
            Rejection.REPORT_NOT_FOUND,
            Rejection.NOT_YET_DECLARED);

    /** The only reader of a part, of the parts that have one. */
    private static final String READER = "reader";

    private final StreamWriter<Part> stream;

    HistoryProjection(ViewJson viewJson) {
        stream = new StreamWriter<>(STREAM, viewJson, HistoryProjection::addFields);
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
        return List.of(STREAM.changes(), STREAM.parts(), STREAM.versions());
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<ReportEvent> recorded) {
        return stream.preload(recorded, edits(recorded));
    }

    @Override
    public void on(RecordedEvent<ReportEvent> recorded, ViewBatch batch) {
        stream.write(recorded, edits(recorded), batch);
    }

    private static List<PartEdit<Part>> edits(RecordedEvent<ReportEvent> recorded) {
        return Fold.on(
                recorded.event(),
                recorded.madeAt(),
                Objects.toString(recorded.metaData().get(Actor.NAME)));
    }

    private static void addFields(Document row, Part content, Document before, long version) {
        switch (content) {
            case TimelineItem item -> row.append(AT, item.entry().occurredAt());
            case PostedUpdate update -> row.append(AT, update.postedAt());
            case Perspective perspective
            when perspective.confidential() -> {
                addAge(row, before, version);
                row.append(READER, perspective.author().id());
            }
            case ActionItem item -> addAge(row, before, version);
            case Finding finding -> addAge(row, before, version);
            default -> {}
        }
    }

    private static void addAge(Document row, Document before, long version) {
        StreamWriter.addSince(row, before, version);
        row.append(StreamDefinition.PREVIOUS, before.get(StreamDefinition.CONTENT));
    }
}
