package dev.debrief.query.streams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.AsOf;
import dev.debrief.query.streams.LatestChanges.Place;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.AppliedVersions;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.IntervalRows.RowQuery;
import dev.debrief.views.LastRecorded;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads a kind of stream as it is or was: one code path shows now and then. Whoever reads parts passes a {@link Redaction}. */
public final class StreamHistory {

    private final StreamDefinition stream;
    private final LiveViews views;
    private final Progress progress;
    private final IntervalRows rows;
    private final AppliedVersions versions;

    public StreamHistory(StreamDefinition stream, LiveViews views, Progress progress) {
        this.stream = stream;
        this.views = views;
        this.progress = progress;
        this.rows = stream.rows();
        this.versions = stream.appliedVersions();
    }

    /** The version that a query is about. Refused if there is no such stream, or it did not exist yet. */
    public StreamVersion find(String id, AsOf asOf) {
        long latest = latestVersion(id, asOf.minVersion());
        if (asOf.version() != null && asOf.version() > latest) {
            throw QueryRefusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest)));
        }
        if (asOf.instant() != null) {
            return version(id, latest, lastBy(asOf.instant(), id, latest));
        }
        return version(id, latest, change(id, asOf.version() == null ? latest : asOf.version()));
    }

    /** The same stream at another of its versions. */
    public StreamVersion at(StreamVersion streamVersion, long version) {
        String id = streamVersion.stream();
        return version(id, streamVersion.latest(), change(id, version));
    }

    private static StreamVersion version(String id, long latest, Document change) {
        return new StreamVersion(id, change.getLong(StreamDefinition.VERSION), latest, LastRecorded.timeOf(change));
    }

    private Document change(String id, long version) {
        Document change =
                changes().find(eq(StreamDefinition.changeId(id, version))).first();
        if (change == null) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
        return change;
    }

    private Document lastBy(Instant instant, String id, long latest) {
        Bson applied = and(eq(stream.idField(), id), lte(StreamDefinition.VERSION, latest));
        return LastRecorded.by(instant, changes(), applied, StreamDefinition.VERSION)
                .orElseThrow(() -> QueryRefusals.refused(stream.notYet()));
    }

    /** The last version applied. Refused if there is no such stream, or the view has not come as far as the caller needs. */
    public long latestVersion(String id, @Nullable Long minVersion) {
        return versions.latest(stream.view(), id, minVersion, stream.missing(), views, progress);
    }

    /** The last position at which an event of such a stream was recorded by an instant. Empty if there was none. */
    public OptionalLong positionAt(Instant instant) {
        progress.catchUp(stream.view());
        return LastRecorded.by(instant, changes(), Filters.empty(), StreamDefinition.POSITION)
                .map(change -> OptionalLong.of(change.getLong(StreamDefinition.POSITION)))
                .orElseGet(OptionalLong::empty);
    }

    /** The time of recording of the last event of such a stream up to a position. Empty if there was none. */
    public Optional<Instant> timeAt(long position) {
        progress.catchUp(stream.view());
        return LastRecorded.upTo(position, changes(), StreamDefinition.POSITION);
    }

    /**
     * Some of the parts.
     *
     * @param more whether others follow
     */
    public record PartPage(List<PartVersion> parts, boolean more) {}

    /**
     * The parts at a version.
     *
     * @param filter what their rows must match
     */
    public PartPage parts(StreamVersion at, Redaction redaction, Bson filter, RowOrder rowOrder, int limit) {
        IntervalRows.Page page = rows.read(
                views.collection(stream.parts().name()),
                new RowQuery(
                        at.version(),
                        at.latest(),
                        rows.holdingAt(at.version()),
                        and(eq(stream.idField(), at.stream()), filter),
                        rowOrder,
                        limit));
        return new PartPage(
                page.rows().stream().map(row -> PartVersion.of(row, redaction)).toList(), page.more());
    }

    /** The changes that match, in the order of their versions. */
    public ChangePage changes(ChangeQuery query, Redaction redaction) {
        long latest = latestVersion(query.stream(), query.minVersion());
        return new ChangeReader(stream, views, redaction).read(query, latest);
    }

    /** The part of a kind that each of some streams has at present, by the ids of the streams. */
    public Map<String, PartContent> present(Collection<String> streams, String kind, Redaction redaction) {
        Map<String, PartContent> present = new HashMap<>();
        views.collection(stream.parts().name())
                .find(and(
                        in(stream.idField(), streams),
                        eq(StreamDefinition.KIND, kind),
                        eq(IntervalRows.TO, Cover.VERSIONS.horizon())))
                .forEach(row -> present.put(row.getString(stream.idField()), redaction.redact(PartContent.of(row))));
        return present;
    }

    /**
     * The changes of all streams that match, the last recorded first. Whoever asks has waited until the view has caught up.
     *
     * @param after where the page before ended; null for the first
     */
    public LatestChanges latestChanges(Bson criteria, @Nullable Place after, int limit, Redaction redaction) {
        return new ChangeReader(stream, views, redaction).latest(criteria, after, limit);
    }

    private MongoCollection<Document> changes() {
        return views.collection(stream.changes().name());
    }
}
