package dev.debrief.query.search;

import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.SimilarReports.StatedRelation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** What people said about a report and others, on either of them, among those that the reader may see. */
final class SaidRelations {

    private static final int MOST = 500;

    /** A report about which something was said. If both say something, what is more counts: a duplicate is also the same. */
    record Said(String report, Document document, StatedRelation relation) {

        RelationKind kind() {
            return relation.kind();
        }

        String reason() {
            boolean onTheOther = relation.statedIn().toString().equals(report);
            return switch (kind()) {
                case SAME -> "somebody said that it is the same";
                case NOT_THE_SAME -> "somebody said that it is not the same";
                case DUPLICATE_OF ->
                    onTheOther ? "it is a duplicate of this report" : "this report is a duplicate of it";
                case PART_OF -> onTheOther ? "it is a part of this incident" : "this incident is a part of it";
            };
        }
    }

    private final List<Said> all;

    private SaidRelations(List<Said> all) {
        this.all = all;
    }

    static final SaidRelations NONE = new SaidRelations(List.of());

    static SaidRelations of(OpenSearcher searcher, IndexQueries queries, String report, Document document)
            throws IOException {
        Map<String, RelationKind> here = new HashMap<>();
        for (Relation relation : IndexedFields.relations(document)) {
            here.put(relation.other().toString(), relation.kind());
        }
        Query there = LatestReports.anyOf(
                IndexedFields.RELATION,
                Arrays.stream(RelationKind.values())
                        .map(kind -> IndexedFields.relation(new Relation(ReportId.of(report), kind)))
                        .toList());
        Map<String, Said> all = new HashMap<>();
        for (Document other : found(searcher, queries.visible(LatestReports.anyOf(IndexedFields.ID, here.keySet())))) {
            RelationKind kind = Objects.requireNonNull(here.get(other.get(IndexedFields.ID)));
            add(all, other, new StatedRelation(kind, ReportId.of(report)));
        }
        for (Document other : found(searcher, queries.visible(there))) {
            ReportId id = ReportId.of(other.get(IndexedFields.ID));
            IndexedFields.relations(other).stream()
                    .filter(relation -> relation.other().toString().equals(report))
                    .forEach(relation -> add(all, other, new StatedRelation(relation.kind(), id)));
        }
        return new SaidRelations(all.values().stream()
                .sorted(Comparator.comparing(Said::kind).reversed().thenComparing(Said::report))
                .toList());
    }

    private static void add(Map<String, Said> all, Document document, StatedRelation relation) {
        String id = document.get(IndexedFields.ID);
        all.merge(
                id,
                new Said(id, document, relation),
                (one, other) -> one.kind().compareTo(other.kind()) >= 0 ? one : other);
    }

    private static List<Document> found(OpenSearcher searcher, Query query) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, MOST).scoreDocs) {
            documents.add(searcher.storedFields().document(found.doc));
        }
        return documents;
    }

    /** The reports that belong together with the one in question: duplicates and parts first. */
    Stream<Said> together() {
        return all.stream().filter(said -> said.kind() != RelationKind.NOT_THE_SAME);
    }

    /** The reports that only look like the one in question. */
    Stream<Said> apart() {
        return all.stream().filter(said -> said.kind() == RelationKind.NOT_THE_SAME);
    }

    Set<String> reports() {
        return Set.copyOf(all.stream().map(Said::report).toList());
    }
}
