package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.ChangedReports;
import dev.debrief.api.report.ChangedReports.ChangedReport;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.Progress.GenerationStamp;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reads which reports have changed, and what they say at present, for what each node derives from that. */
@Component
public class PresentReports {

    private static final String REPORT = HistoryProjection.STREAM.idField();

    private final LiveViews views;
    private final Progress progress;
    private final ViewJson viewJson;

    PresentReports(LiveViews views, Progress progress, ViewJson viewJson) {
        this.views = views;
        this.progress = progress;
        this.viewJson = viewJson;
    }

    /** Waits until the view has caught up, as long as any reader does. */
    public void catchUp() {
        progress.catchUp(HistoryProjection.VIEW);
    }

    /** The position that the view has reached. */
    public long position() {
        return progress.position(HistoryProjection.VIEW);
    }

    /** Whether the event store has come to a position. */
    public boolean isRecorded(long position) {
        return progress.head() >= position;
    }

    /** The live generation of the view. */
    public GenerationStamp generationStamp() {
        return progress.generationStamp(HistoryProjection.VIEW);
    }

    /**
     * Reports that have changed.
     *
     * @param reports their ids
     * @param until the position up to which these are all
     */
    public record Changed(Set<String> reports, long until) {}

    /** The reports with the first changes after a position, up to one that the view has reached. */
    public Changed changed(long after, long reached, int limit) {
        ChangedReports changed = changedReports(after, reached, limit);
        Set<String> reports = new LinkedHashSet<>();
        changed.items().forEach(report -> reports.add(report.reportId().toString()));
        return new Changed(reports, changed.until());
    }

    /** The same with the versions, whoever may see them. */
    ChangedReports changedReports(long after, long reached, int limit) {
        List<Document> changes = views.collection(
                        HistoryProjection.STREAM.changes().name())
                .find(and(gt(StreamDefinition.POSITION, after), lte(StreamDefinition.POSITION, reached)))
                .sort(ascending(StreamDefinition.POSITION))
                .limit(limit)
                .projection(include(REPORT, StreamDefinition.POSITION, StreamDefinition.VERSION))
                .into(new ArrayList<>());
        Map<String, ChangedReport> reports = new LinkedHashMap<>();
        for (Document change : changes) {
            String report = change.getString(REPORT);
            long version = change.getLong(StreamDefinition.VERSION);
            reports.merge(
                    report,
                    new ChangedReport(ReportId.of(report), version, version),
                    (first, last) -> new ChangedReport(first.reportId(), first.firstVersion(), last.lastVersion()));
        }
        return new ChangedReports(
                List.copyOf(reports.values()),
                changes.size() < limit ? reached : changes.getLast().getLong(StreamDefinition.POSITION));
    }

    /**
     * What some reports say, as far as every reader of a report may read it, and what they last said in parts that were withdrawn. Events on
     * the timeline stay there when they are withdrawn.
     *
     * @param kinds the kinds of parts
     * @throws IllegalArgumentException if not every reader of a report may read parts of such a kind
     */
    public List<PresentReport> of(Collection<String> reports, Collection<PartKind> kinds) {
        kinds.forEach(ReportHistory::requireOpen);
        Map<String, Long> versions = versions(reports);
        Map<String, Map<PartKey, Part>> parts = new HashMap<>();
        Map<String, List<Relation>> relations = new HashMap<>();
        views.collection(HistoryProjection.STREAM.parts().name())
                .find(and(in(REPORT, reports), eq(IntervalRows.TO, Cover.VERSIONS.horizon())))
                .forEach(row -> read(row, kinds, parts, relations));
        Map<String, Map<PartKey, WithdrawnPart>> withdrawn = withdrawn(reports, kinds, parts);
        return versions.entrySet().stream()
                .map(version -> new PresentReport(
                        version.getKey(),
                        version.getValue(),
                        parts.getOrDefault(version.getKey(), Map.of()),
                        withdrawn.getOrDefault(version.getKey(), Map.of()),
                        relations.getOrDefault(version.getKey(), List.of())))
                .toList();
    }

    /** What a part is called within its report. */
    public record PartKey(PartKind kind, String id) implements Comparable<PartKey> {

        @Override
        public int compareTo(PartKey other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? id.compareTo(other.id) : byKind;
        }
    }

    /**
     * A report at its present version.
     *
     * @param withdrawn parts that were withdrawn or removed
     * @param relations what was said on it about others; whoever shows that has to check that the reader may see both
     */
    public record PresentReport(
            String report,
            long version,
            Map<PartKey, Part> parts,
            Map<PartKey, WithdrawnPart> withdrawn,
            List<Relation> relations) {}

    /**
     * A part that was withdrawn or removed.
     *
     * @param part what it last said
     * @param lastVersion the last version of the report with it
     */
    public record WithdrawnPart(Part part, long lastVersion) {}

    private Map<String, Map<PartKey, WithdrawnPart>> withdrawn(
            Collection<String> reports, Collection<PartKind> kinds, Map<String, Map<PartKey, Part>> present) {
        Map<String, Map<PartKey, Document>> last = new HashMap<>();
        views.collection(HistoryProjection.STREAM.parts().name())
                .find(and(in(REPORT, reports), lt(IntervalRows.TO, Cover.VERSIONS.horizon())))
                .forEach(row -> {
                    String report = row.getString(REPORT);
                    PartKey key = key(row);
                    if (kinds.contains(key.kind())
                            && !present.getOrDefault(report, Map.of()).containsKey(key)) {
                        last.computeIfAbsent(report, any -> new TreeMap<>())
                                .merge(key, row, (one, other) -> to(one) > to(other) ? one : other);
                    }
                });
        return last.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, report -> withdrawn(report.getValue())));
    }

    private Map<PartKey, WithdrawnPart> withdrawn(Map<PartKey, Document> rows) {
        Map<PartKey, WithdrawnPart> withdrawn = new TreeMap<>();
        rows.forEach((key, row) -> withdrawn.put(key, new WithdrawnPart(content(row, key.kind()), to(row) - 1)));
        return withdrawn;
    }

    private static long to(Document row) {
        return row.getLong(IntervalRows.TO);
    }

    private static PartKey key(Document row) {
        return new PartKey(PartKind.of(row.getString(StreamDefinition.KIND)), row.getString(StreamDefinition.PART));
    }

    /** Read before the parts: a change in between is read again. */
    private Map<String, Long> versions(Collection<String> reports) {
        Map<String, Long> versions = new HashMap<>();
        views.collection(HistoryProjection.STREAM.versions().name())
                .find(in("_id", reports))
                .forEach(marker -> versions.put(marker.getString(REPORT), marker.getLong(StreamDefinition.VERSION)));
        return versions;
    }

    private void read(
            Document row,
            Collection<PartKind> kinds,
            Map<String, Map<PartKey, Part>> parts,
            Map<String, List<Relation>> relations) {
        PartKey key = key(row);
        PartKind kind = key.kind();
        if (kind == PartKind.RELATION) {
            relations
                    .computeIfAbsent(row.getString(REPORT), any -> new ArrayList<>())
                    .add((Relation) content(row, kind));
        } else if (kinds.contains(kind)) {
            parts.computeIfAbsent(row.getString(REPORT), any -> new TreeMap<>()).put(key, content(row, kind));
        }
    }

    private Part content(Document row, PartKind kind) {
        return viewJson.read(row.get(StreamDefinition.CONTENT, Document.class), kind.type());
    }
}
