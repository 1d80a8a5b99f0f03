package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.streams.ChangePage;
import dev.debrief.query.streams.ChangeQuery;
import dev.debrief.query.streams.LatestChanges;
import dev.debrief.query.streams.LatestChanges.Place;
import dev.debrief.query.streams.PartContent;
import dev.debrief.query.streams.PartVersion;
import dev.debrief.query.streams.Redaction;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.query.streams.StreamHistory;
import dev.debrief.query.streams.StreamHistory.PartPage;
import dev.debrief.query.support.RecordedPositions;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads reports as they are or were. */
@Component
public class ReportHistory implements RecordedPositions {

    /** For parts that every reader of the report may read. */
    static final Redaction NONE = whole -> whole;

    private static final RowOrder BY_KIND = RowOrder.ascending(StreamDefinition.KIND, StreamDefinition.PART);

    private final StreamHistory stream;
    private final Restrictions restrictions;
    private final ViewJson viewJson;

    ReportHistory(LiveViews views, Progress progress, Restrictions restrictions, ViewJson viewJson) {
        this.stream = new StreamHistory(HistoryProjection.STREAM, views, progress);
        this.restrictions = restrictions;
        this.viewJson = viewJson;
    }

    /** The version that a query is about. Refused if there is no such report, or it was not declared yet. */
    public ReportVersion find(ReportId report, AsOf asOf) {
        return ReportVersion.of(report, stream.find(report.toString(), asOf));
    }

    /** The same report at another of its versions. */
    public ReportVersion at(ReportVersion reportVersion, long version) {
        return ReportVersion.of(reportVersion.report(), stream.at(reportVersion.inStream(), version));
    }

    @Override
    public OptionalLong positionAt(Instant instant) {
        return stream.positionAt(instant);
    }

    @Override
    public Optional<Instant> timeAt(long position) {
        return stream.timeAt(position);
    }

    /** The last version applied. Refused if there is no such report, or the view has not come as far as the caller needs. */
    long latestVersion(ReportId report, @Nullable Long minVersion) {
        return stream.latestVersion(report.toString(), minVersion);
    }

    /**
     * The parts of these kinds, by kind and id.
     *
     * @throws IllegalArgumentException if not every reader of the report may read parts of such a kind
     */
    public List<Part> parts(ReportVersion reportVersion, PartKind... kinds) {
        Arrays.stream(kinds).forEach(ReportHistory::requireOpen);
        return parts(reportVersion, NONE, kinds);
    }

    List<Part> parts(ReportVersion reportVersion, Redaction redaction, PartKind... kinds) {
        return read(reportVersion, redaction, List.of(kinds))
                .map(version -> content(version.part()))
                .toList();
    }

    static void requireOpen(PartKind kind) {
        if (!kind.isOpen()) {
            throw new IllegalArgumentException("Who reads parts of this kind has to be said: " + kind);
        }
    }

    /**
     * The findings and sections of these kinds that the reader may read whole, in the order in which they were first recorded.
     *
     * @param query the query that the audit trail names if they name restricted reports
     */
    public List<Entry> entries(Object query, ReportVersion reportVersion, Identity reader, Collection<PartKind> kinds) {
        ReportRedaction redaction = redaction(reader);
        List<Entry> entries = read(reportVersion, redaction, kinds)
                .filter(version -> version.part().isWhole())
                .sorted(PartVersion.FIRST_RECORDED_FIRST)
                .map(this::entry)
                .toList();
        redaction.recordReading(query);
        return entries;
    }

    private Stream<PartVersion> read(ReportVersion reportVersion, Redaction redaction, Collection<PartKind> kinds) {
        Bson ofKinds =
                in(StreamDefinition.KIND, kinds.stream().map(Object::toString).toList());
        return stream.parts(reportVersion.inStream(), redaction, ofKinds, BY_KIND, IntervalRows.ALL).parts().stream();
    }

    private ReportRedaction redaction(Identity reader) {
        return new ReportRedaction(reader, restrictions, viewJson);
    }

    private Entry entry(PartVersion version) {
        PartContent previous = version.previous();
        return new Entry(
                PartKind.of(version.part().kind()),
                version.part().id(),
                content(version.part()),
                previous == null ? null : content(previous),
                version.version(),
                version.since());
    }

    private Part content(PartContent part) {
        return viewJson.read(part.content(), PartKind.of(part.kind()).type());
    }

    /**
     * A part, and how it came to say what it says.
     *
     * @param previous what it said before it last changed; null if the reader may not read that
     * @param version at which it last changed
     * @param since the version at which it was first recorded
     */
    public record Entry(
            PartKind kind,
            String id,
            Part content,
            @Nullable Part previous,
            long version,
            long since) {}

    /**
     * A page of the parts of a kind that have a time.
     *
     * @param filter what else the rows must match, on {@code at}, {@code part} and the fields of {@code content}
     * @throws IllegalArgumentException if not every reader of the report may read parts of this kind
     */
    public <T extends Part> Page<T> page(
            ReportVersion reportVersion, PartKind kind, Class<T> type, Bson filter, RowOrder rowOrder, int limit) {
        requireOpen(kind);
        Bson ofKind = and(eq(StreamDefinition.KIND, kind.toString()), filter);
        PartPage page = stream.parts(reportVersion.inStream(), NONE, ofKind, rowOrder, limit);
        return new Page<>(
                page.parts().stream()
                        .map(version -> type.cast(content(version.part())))
                        .toList(),
                page.more());
    }

    /**
     * The timeline events that were not withdrawn, in the order in which they happened.
     *
     * @param which what else the rows must match, on the fields of {@code content}
     */
    public List<TimelineItem> timeline(ReportVersion reportVersion, Bson which, int limit) {
        return page(
                        reportVersion,
                        PartKind.TIMELINE,
                        TimelineItem.class,
                        and(eq("content.withdrawal", null), which),
                        RowOrder.ascending("at", "part"),
                        limit)
                .items();
    }

    /** All timeline events that were not withdrawn, in the order in which they happened. */
    public List<TimelineItem> timeline(ReportVersion reportVersion) {
        return timeline(reportVersion, Filters.empty(), IntervalRows.ALL);
    }

    /**
     * The version at which each of these parts changed last. Parts that are not there are left out.
     *
     * @throws IllegalArgumentException if not every reader of the report may read parts of such a kind
     */
    public Map<CommentedPart, Long> lastChanges(ReportVersion reportVersion, Collection<CommentedPart> parts) {
        parts.forEach(part -> requireOpen(part.kind()));
        Bson those = and(
                in(
                        StreamDefinition.KIND,
                        parts.stream()
                                .map(part -> part.kind().toString())
                                .distinct()
                                .toList()),
                in(
                        StreamDefinition.PART,
                        parts.stream().map(CommentedPart::id).distinct().toList()));
        Map<CommentedPart, Long> versions = new HashMap<>();
        stream.parts(reportVersion.inStream(), NONE, those, BY_KIND, IntervalRows.ALL)
                .parts()
                .forEach(version -> versions.put(
                        new CommentedPart(
                                PartKind.of(version.part().kind()),
                                version.part().id()),
                        version.version()));
        return versions;
    }

    /**
     * Some of the parts queried.
     *
     * @param more whether others follow
     */
    public record Page<T>(List<T> items, boolean more) {}

    /**
     * The changes of a report, as a reader may read them.
     *
     * @param asked the query that the audit trail names if they name restricted reports
     */
    public ChangePage changes(Object asked, ChangeQuery query, Identity reader) {
        ReportRedaction redaction = redaction(reader);
        ChangePage page = stream.changes(query, redaction);
        redaction.recordReading(asked);
        return page;
    }

    /**
     * The changes of all reports that match, as a reader may read them, the last recorded first.
     *
     * @param asked the query that the audit trail names if they name restricted reports
     * @param criteria what the changes must match; they must leave out reports that the reader may not see
     */
    LatestChanges latestChanges(Object asked, Bson criteria, @Nullable Place after, int limit, Identity reader) {
        ReportRedaction redaction = redaction(reader);
        LatestChanges changes = stream.latestChanges(criteria, after, limit, redaction);
        redaction.recordReading(asked);
        return changes;
    }

    /** What some reports are called today, by their ids. */
    Map<String, HeadlinePart> headlines(Collection<String> reports) {
        Map<String, HeadlinePart> headlines = new HashMap<>();
        stream.present(reports, PartKind.HEADLINE.toString(), NONE)
                .forEach((report, part) -> headlines.put(report, (HeadlinePart) content(part)));
        return headlines;
    }
}
