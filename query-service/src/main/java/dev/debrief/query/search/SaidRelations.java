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

    /** A report about which something was said. What was said on the report in question counts more than what was said on the other. */
    record Said(String report, Document document, StatedRelation relation) {

        String reason() {
            boolean onTheOther = relation.statedIn().toString().equals(report);
            return switch (relation.kind()) {
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
        List<Said> all = new ArrayList<>();
        for (Document other : found(searcher, queries.visible(LatestReports.anyOf(IndexedFields.ID, here.keySet())))) {
            String id = other.get(IndexedFields.ID);
            all.add(new Said(id, other, new StatedRelation(Objects.requireNonNull(here.get(id)), ReportId.of(report))));
        }
        for (Document other : found(searcher, queries.visible(there))) {
            String id = other.get(IndexedFields.ID);
            if (!here.containsKey(id)) {
                IndexedFields.relations(other).stream()
                        .filter(relation -> relation.other().toString().equals(report))
                        .forEach(relation ->
                                all.add(new Said(id, other, new StatedRelation(relation.kind(), ReportId.of(id)))));
            }
        }
        all.sort(Comparator.comparing((Said said) -> said.relation().kind())
                .reversed()
                .thenComparing(Said::report));
        return new SaidRelations(all);
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
        return all.stream().filter(said -> said.relation().kind() != RelationKind.NOT_THE_SAME);
    }

    /** The reports that only look like the one in question. */
    Stream<Said> apart() {
        return all.stream().filter(said -> said.relation().kind() == RelationKind.NOT_THE_SAME);
    }

    Set<String> reports() {
        return Set.copyOf(all.stream().map(Said::report).toList());
    }
}
