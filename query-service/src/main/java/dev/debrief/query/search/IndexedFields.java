package dev.debrief.query.search;

import dev.debrief.api.Names;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.FoundReport.FoundCause;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.search.SearchableReport.SearchableText;
import dev.debrief.query.search.SearchableReport.Weight;
import dev.debrief.views.ViewJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The fields of the index: a document for each report. */
final class IndexedFields {

    static final String ID = "id";
    static final String AT = "at";

    /** All words as they are written. */
    static final String WORDS = "words";

    /** What it has in common with others, with the share that each has among those of its kind. */
    static final String SIGNAL_SHARE = "share";

    private static final String SIGNAL = "signal";

    /** What people said about the report and others. */
    static final String RELATION = "relation";

    /** Whether a cause of the report is classified. */
    static final String CLASSIFIED = "classified";

    /** Matches the reports with a cause that nobody has classified. */
    static final Term WITH_UNCLASSIFIED = new Term("unclassified", "true");

    static final List<String> FACETS = List.of("service", "team", "category", "severity", "status", "type");

    /** Matches what is not restricted. */
    static final Term OPEN = new Term("restricted", "false");

    /** The stems of what was withdrawn or removed. */
    static final String WITHDRAWN = "withdrawn";

    /** The words of it as they are written. */
    static final String WITHDRAWN_WORDS = "withdrawn-words";

    private static final String WITHDRAWN_PART = "withdrawn-part";
    private static final String FOUND = "found";
    private static final String PART = "part";
    private static final String SEPARATOR = "\u001f";

    private static final FieldType WORDS_TYPE = wordsType();

    private IndexedFields() {}

    private static FieldType wordsType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                Analyzers.STEMS, Map.of(WORDS, Analyzers.WORDS, WITHDRAWN_WORDS, Analyzers.WORDS));
    }

    static Document document(SearchableReport report, ViewJson viewJson) {
        FoundReport found = report.found();
        Document document = new Document();
        document.add(new StringField(ID, found.id().toString(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(found.id().toString())));
        document.add(new LongPoint(AT, found.at().toEpochMilli()));
        document.add(new NumericDocValuesField(AT, found.at().toEpochMilli()));
        document.add(new StringField(OPEN.field(), String.valueOf(report.restricted()), Field.Store.NO));
        document.add(new StringField(
                CLASSIFIED, String.valueOf(!CauseModels.categories(found).isEmpty()), Field.Store.NO));
        document.add(new StringField(
                WITH_UNCLASSIFIED.field(),
                String.valueOf(found.causes().stream()
                        .anyMatch(cause -> cause.category().equals(CategoryId.UNKNOWN))),
                Field.Store.NO));
        document.add(new StoredField(FOUND, viewJson.write(found).toJson()));
        FACETS.forEach(facet -> values(facet, found).distinct().forEach(value -> addFacet(document, facet, value)));
        report.people()
                .forEach(person -> document.add(
                        new SortedSetDocValuesField(DirectoryKind.PERSON.toString(), new BytesRef(person))));
        report.relations().forEach(said -> document.add(new StringField(RELATION, relation(said), Field.Store.YES)));
        report.signals().forEach(signal -> addSignal(document, signal, report.signals()));
        report.texts().forEach(text -> addText(document, text));
        report.withdrawn().forEach(text -> addWithdrawn(document, text));
        return document;
    }

    /** The more of a kind a report has, the less each of them says about it. */
    private static void addSignal(Document document, String signal, List<String> all) {
        document.add(new StoredField(SIGNAL, signal));
        document.add(new FeatureField(SIGNAL_SHARE, Signals.term(signal), Signals.share(signal, all)));
    }

    private static void addFacet(Document document, String facet, String value) {
        document.add(new StringField(facet, Names.folded(value), Field.Store.NO));
        document.add(new SortedSetDocValuesField(facet, new BytesRef(value)));
    }

    private static void addText(Document document, SearchableText text) {
        document.add(new TextField(text.weight().field(), text.text(), Field.Store.NO));
        document.add(new Field(WORDS, text.text(), WORDS_TYPE));
        document.add(new StoredField(
                PART, String.join(SEPARATOR, text.weight().name(), text.part().name(), text.id(), text.text())));
    }

    private static void addWithdrawn(Document document, SearchableText text) {
        document.add(new TextField(WITHDRAWN, text.text(), Field.Store.NO));
        document.add(new Field(WITHDRAWN_WORDS, text.text(), WORDS_TYPE));
        document.add(new StoredField(
                WITHDRAWN_PART,
                String.join(
                        SEPARATOR,
                        text.weight().name(),
                        text.part().name(),
                        text.id(),
                        String.valueOf(text.withdrawnAfter()),
                        text.text())));
    }

    private static Stream<String> values(String facet, FoundReport found) {
        return switch (facet) {
            case "service" -> found.services().stream();
            case "team" -> found.teams().stream();
            case "category" -> found.causes().stream().map(FoundCause::category).map(Object::toString);
            case "severity" -> Stream.ofNullable(found.severity()).map(Object::toString);
            case "status" -> Stream.of(found.status().toString());
            case "type" -> Stream.of(found.type().toString());
            default -> throw new IllegalArgumentException("Not a facet: " + facet);
        };
    }

    static FoundReport found(Document document, ViewJson viewJson) {
        return viewJson.read(org.bson.Document.parse(document.get(FOUND)), FoundReport.class);
    }

    static List<SearchableText> texts(Document document) {
        return Arrays.stream(document.getValues(PART))
                .map(part -> part.split(SEPARATOR, 4))
                .map(part ->
                        new SearchableText(Weight.valueOf(part[0]), PartKind.valueOf(part[1]), part[2], part[3], null))
                .toList();
    }

    static List<SearchableText> withdrawn(Document document) {
        return Arrays.stream(document.getValues(WITHDRAWN_PART))
                .map(part -> part.split(SEPARATOR, 5))
                .map(part -> new SearchableText(
                        Weight.valueOf(part[0]), PartKind.valueOf(part[1]), part[2], part[4], Long.valueOf(part[3])))
                .toList();
    }

    static String relation(Relation said) {
        return said.kind() + ":" + said.other();
    }

    static List<Relation> relations(Document document) {
        return Arrays.stream(document.getValues(RELATION))
                .map(said -> said.split(":", 2))
                .map(said -> new Relation(ReportId.of(said[1]), RelationKind.valueOf(said[0].toUpperCase(Locale.ROOT))))
                .toList();
    }

    static List<String> signals(Document document) {
        return Arrays.stream(document.getValues(SIGNAL)).collect(Collectors.toList());
    }
}
