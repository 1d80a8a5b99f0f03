package dev.debrief.query.streams;

import dev.debrief.api.Actor;
import dev.debrief.query.streams.PartEdit.Change;
import dev.debrief.query.streams.PartEdit.Close;
import dev.debrief.query.streams.PartEdit.Evolve;
import dev.debrief.query.streams.PartEdit.Open;
import dev.debrief.query.streams.PartEdit.Replace;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.AppliedVersions;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.bson.Document;

/**
 * Writes every version of a kind of stream: one document for each event, its parts as rows open over versions, and last the version
 * that was applied. The documents of events are written first, so that an event whose rows are there also has its document.
 *
 * @param <P> what the parts of such streams are
 */
public final class StreamWriter<P> {

    private final StreamDefinition stream;
    private final ViewJson viewJson;
    private final RowFields<P> rowFields;
    private final IntervalRows rows;
    private final AppliedVersions versions;

    public StreamWriter(StreamDefinition stream, ViewJson viewJson, RowFields<P> rowFields) {
        this.stream = stream;
        this.viewJson = viewJson;
        this.rowFields = rowFields;
        this.rows = stream.rows();
        this.versions = stream.appliedVersions();
    }

    /** Adds to a row what it has beside its kind, id and content. */
    @FunctionalInterface
    public interface RowFields<P> {

        /** @param before the row that said what the part said before; empty if it was not there */
        void add(Document row, P content, Document before, long version);
    }

    /** Adds the version at which a part was first recorded. */
    public static void addSince(Document row, Document before, long version) {
        row.append(
                StreamDefinition.SINCE,
                before.isEmpty() ? Long.valueOf(version) : before.getLong(StreamDefinition.SINCE));
    }

    /** Which documents {@link #write} will look for. */
    public Stream<DocumentKey> preload(RecordedEvent<?> recorded, List<PartEdit<P>> edits) {
        return Stream.concat(
                Stream.of(versions.wanted(recorded)),
                edits.stream()
                        .map(edit -> new DocumentKey(
                                stream.parts().name(), StreamDefinition.partKey(recorded.subject(), edit))));
    }

    /** @return false if the event was applied before, and nothing is to be done */
    public boolean write(RecordedEvent<?> recorded, List<PartEdit<P>> edits, ViewBatch batch) {
        if (!versions.isNext(recorded, batch)) {
            return false;
        }
        boolean known = edits.stream().anyMatch(edit -> isApplied(edit, recorded, batch));
        List<PartEdit<P>> changing =
                edits.stream().filter(edit -> apply(edit, recorded, batch)).toList();
        if (!known) {
            batch.put(stream.changes().name(), change(recorded, changing));
        }
        versions.markApplied(recorded, batch);
        return true;
    }

    /** Whether the edit was written before a crash. A part that is not there may have been closed then. */
    private boolean isApplied(PartEdit<P> edit, RecordedEvent<?> recorded, ViewBatch batch) {
        return present(edit, recorded, batch)
                .map(row -> row.getLong(IntervalRows.FROM) >= recorded.version())
                .orElseGet(() -> edit instanceof Close
                        && batch.find(
                                        stream.changes().name(),
                                        StreamDefinition.changeId(recorded.subject(), recorded.version()))
                                .isPresent());
    }

    private Optional<Document> present(PartEdit<P> edit, RecordedEvent<?> recorded, ViewBatch batch) {
        return batch.find(stream.parts().name(), StreamDefinition.partKey(recorded.subject(), edit));
    }

    /** @return whether the event changes the part */
    private boolean apply(PartEdit<P> edit, RecordedEvent<?> recorded, ViewBatch batch) {
        String key = StreamDefinition.partKey(recorded.subject(), edit);
        return switch (edit) {
            case Open<P> open -> replace(key, recorded, batch, before -> row(open, open.content(), recorded, before));
            // A part that is gone was withdrawn by a later event, which was applied before a crash: it is not opened
            // again.
            case Replace<P> replace ->
                present(edit, recorded, batch).isPresent()
                        && replace(key, recorded, batch, before -> row(replace, replace.content(), recorded, before));
            case Change<P, ?> change ->
                present(edit, recorded, batch).isPresent()
                        && replace(
                                key, recorded, batch, before -> row(change, changed(change, before), recorded, before));
            case Evolve<P, ?> evolve -> evolve(evolve, key, recorded, batch);
            case Close<P> close -> close(close, key, recorded, batch);
        };
    }

    private boolean replace(String key, RecordedEvent<?> recorded, ViewBatch batch, UnaryOperator<Document> row) {
        rows.replace(batch, key, recorded.version(), row);
        return true;
    }

    private boolean close(Close<P> close, String key, RecordedEvent<?> recorded, ViewBatch batch) {
        boolean there = present(close, recorded, batch).isPresent();
        rows.close(batch, key, recorded.version());
        return there;
    }

    private <T extends P> T changed(Change<P, T> change, Document before) {
        return change.how().apply(content(before, change.type()));
    }

    /** An event that leaves the part as it is changes nothing. */
    private <T extends P> boolean evolve(Evolve<P, T> evolve, String key, RecordedEvent<?> recorded, ViewBatch batch) {
        T before = present(evolve, recorded, batch)
                .map(row -> content(row, evolve.type()))
                .orElse(null);
        T after = evolve.how().apply(before == null ? evolve.first() : before);
        return !after.equals(before) && replace(key, recorded, batch, row -> row(evolve, after, recorded, row));
    }

    private <T> T content(Document row, Class<T> type) {
        return viewJson.read(row.get(StreamDefinition.CONTENT, Document.class), type);
    }

    private Document row(PartEdit<P> edit, P content, RecordedEvent<?> recorded, Document before) {
        Document row = new Document(stream.idField(), recorded.subject())
                .append(StreamDefinition.KIND, edit.kind().toString())
                .append(StreamDefinition.PART, edit.id())
                .append(StreamDefinition.CONTENT, viewJson.write(content));
        rowFields.add(row, content, before, recorded.version());
        return row;
    }

    private Document change(RecordedEvent<?> recorded, List<PartEdit<P>> edits) {
        MetaData metaData = recorded.metaData();
        Document change = new Document("_id", StreamDefinition.changeId(recorded.subject(), recorded.version()))
                .append(stream.idField(), recorded.subject())
                .append(StreamDefinition.VERSION, recorded.version())
                .append(StreamDefinition.POSITION, recorded.position())
                .append(StreamDefinition.RECORDED_AT, recorded.recordedAt());
        ActorFields.write(change, StreamDefinition.ACTOR, metaData)
                .append(StreamDefinition.SOURCE, Objects.toString(metaData.get(Actor.SOURCE)))
                .append(StreamDefinition.EVENT, recorded.event().getClass().getSimpleName())
                .append(StreamDefinition.REASON, recorded.event().reason());
        if (!recorded.madeAt().equals(recorded.recordedAt())) {
            change.append(StreamDefinition.MADE_AT, recorded.madeAt());
        }
        if (stream.changesByKind()) {
            change.append(
                    StreamDefinition.KINDS,
                    edits.stream()
                            .map(edit -> edit.kind().toString())
                            .distinct()
                            .toList());
        }
        return change;
    }
}
