package dev.debrief.query.streams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.FindIterable;
import dev.debrief.query.streams.ChangePage.Change;
import dev.debrief.query.streams.ChangePage.ChangedPart;
import dev.debrief.query.streams.LatestChanges.Place;
import dev.debrief.query.streams.LatestChanges.StreamChange;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LastRecorded;
import dev.debrief.views.LiveViews;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads who changed what, when and why. The parts that a version changed are the rows that it opened and closed. */
final class ChangeReader {

    private final StreamDefinition stream;
    private final LiveViews views;
    private final Redaction redaction;
    private final Set<String> withoutReason = new HashSet<>();

    ChangeReader(StreamDefinition stream, LiveViews views, Redaction redaction) {
        this.stream = stream;
        this.views = views;
        this.redaction = redaction;
    }

    ChangePage read(ChangeQuery query, long latest) {
        Object question = List.of(query.stream(), query.criteria());
        Cursor cursor = Cursor.read(query.cursor(), question, 1);
        DocumentPage found = DocumentPage.of(
                views.collection(stream.changes().name())
                        .find(and(
                                eq(stream.idField(), query.stream()),
                                query.criteria(),
                                nin(StreamDefinition.VERSION, hiddenVersions(query.stream())),
                                gt(StreamDefinition.VERSION, cursor == null ? -1L : cursor.number(0)),
                                lte(StreamDefinition.VERSION, latest)))
                        .sort(ascending(StreamDefinition.VERSION)),
                query.limit());
        List<Long> versions =
                found.items().stream().map(ChangeReader::versionOf).toList();
        Map<Long, Map<String, ChangedPart>> parts = changedParts(query.stream(), versions, latest);
        return new ChangePage(
                latest,
                found.items().stream()
                        .map(change -> change(change, parts.getOrDefault(versionOf(change), Map.of())))
                        .toList(),
                found.more() ? Cursor.write(question, versions.getLast()) : null);
    }

    /** The changes of all streams that match, the last recorded first. */
    LatestChanges latest(Bson criteria, @Nullable Place after, int limit) {
        List<Document> shown = new ArrayList<>();
        Place place = after;
        DocumentPage found;
        do {
            found = DocumentPage.of(
                    views.collection(stream.changes().name())
                            .find(and(criteria, Place.before(place)))
                            .sort(descending(StreamDefinition.RECORDED_AT, StreamDefinition.POSITION)),
                    limit - shown.size());
            Map<String, Set<Long>> hidden = new HashMap<>();
            found.items().stream()
                    .filter(change -> !hidden.computeIfAbsent(idOf(change), this::hiddenVersions)
                            .contains(versionOf(change)))
                    .forEach(shown::add);
            place = found.more() ? placeOf(found.items().getLast()) : null;
        } while (place != null && shown.size() < limit);
        return new LatestChanges(ofAllStreams(shown), place);
    }

    private List<StreamChange> ofAllStreams(List<Document> changes) {
        Map<String, List<Long>> versions =
                changes.stream().collect(groupingBy(this::idOf, mapping(ChangeReader::versionOf, toList())));
        Map<String, Map<Long, Map<String, ChangedPart>>> parts = new HashMap<>();
        views.collection(stream.versions().name())
                .find(in("_id", versions.keySet()))
                .forEach(applied -> parts.put(
                        idOf(applied),
                        changedParts(
                                idOf(applied), versions.getOrDefault(idOf(applied), List.of()), versionOf(applied))));
        return changes.stream()
                .map(change -> new StreamChange(
                        idOf(change),
                        change(
                                change,
                                parts.getOrDefault(idOf(change), Map.of()).getOrDefault(versionOf(change), Map.of()))))
                .toList();
    }

    private static Place placeOf(Document change) {
        return new Place(LastRecorded.timeOf(change), change.getLong(StreamDefinition.POSITION));
    }

    private String idOf(Document change) {
        return change.getString(stream.idField());
    }

    /** The versions that only opened or closed parts whose existence is not for the reader. */
    private Set<Long> hiddenVersions(String id) {
        Set<Long> hidden = new TreeSet<>();
        if (!redaction.hiddenKinds().isEmpty()) {
            for (Document row : rows(id, in(StreamDefinition.KIND, redaction.hiddenKinds()))) {
                if (redaction.hides(PartContent.of(row))) {
                    hidden.add(row.getLong(IntervalRows.FROM));
                    hidden.add(row.getLong(IntervalRows.TO));
                }
            }
        }
        return hidden;
    }

    /** By version and key. */
    private Map<Long, Map<String, ChangedPart>> changedParts(String id, List<Long> versions, long latest) {
        Map<Long, Map<String, ChangedPart>> byVersion = new HashMap<>();
        for (Document row : rows(id, in(IntervalRows.TO, versions))) {
            add(byVersion, IntervalRows.TO, row, ChangedPart.closed(redacted(row, IntervalRows.TO)));
        }
        for (Document row : rowsOpenedAt(id, versions, latest)) {
            add(byVersion, IntervalRows.FROM, row, ChangedPart.opened(redacted(row, IntervalRows.FROM)));
        }
        return byVersion;
    }

    private PartContent redacted(Document row, String versionField) {
        PartContent part = redaction.redact(PartContent.of(row));
        if (redaction.hidesReason(part)) {
            withoutReason.add(StreamDefinition.changeId(idOf(row), row.getLong(versionField)));
        }
        return part;
    }

    /** Also those that are being replaced while they are looked for. */
    private List<Document> rowsOpenedAt(String id, List<Long> versions, long latest) {
        Bson opened = in(IntervalRows.FROM, versions);
        Bson moved = and(gt(IntervalRows.TO, latest), lt(IntervalRows.TO, Cover.VERSIONS.horizon()));
        List<Document> found = rows(id, opened).into(new ArrayList<>());
        return rows(id, and(opened, moved)).into(found);
    }

    private FindIterable<Document> rows(String id, Bson filter) {
        return views.collection(stream.parts().name()).find(and(eq(stream.idField(), id), filter));
    }

    private static void add(
            Map<Long, Map<String, ChangedPart>> byVersion, String versionField, Document row, ChangedPart part) {
        byVersion
                .computeIfAbsent(row.getLong(versionField), version -> new TreeMap<>())
                .merge(row.getString(IntervalRows.KEY), part, ChangedPart::and);
    }

    private static long versionOf(Document change) {
        return change.getLong(StreamDefinition.VERSION);
    }

    private Change change(Document change, Map<String, ChangedPart> parts) {
        Date madeAt = change.getDate(StreamDefinition.MADE_AT);
        return new Change(
                versionOf(change),
                change.getLong(StreamDefinition.POSITION),
                LastRecorded.timeOf(change),
                madeAt == null ? null : madeAt.toInstant(),
                ActorFields.read(change, StreamDefinition.ACTOR),
                change.getString(StreamDefinition.SOURCE),
                change.getString(StreamDefinition.EVENT),
                withoutReason.contains(change.getString("_id")) ? null : change.getString(StreamDefinition.REASON),
                List.copyOf(parts.values()));
    }
}
