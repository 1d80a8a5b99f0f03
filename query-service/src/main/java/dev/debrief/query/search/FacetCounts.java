package dev.debrief.query.search;

import dev.debrief.api.search.SearchPage.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of the reports that a search finds. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, Map<String, List<Facet>>> {

    private static final Comparator<Facet> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value);

    private final List<String> fields;
    private final int most;

    /** @param most how many values of each field are wanted */
    FacetCounts(List<String> fields, int most) {
        this.fields = fields;
        this.most = most;
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    @Override
    public Map<String, List<Facet>> reduce(Collection<Counter> counters) throws IOException {
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        for (String field : fields) {
            Map<String, Long> sums = new HashMap<>();
            for (Counter counter : counters) {
                counter.finish();
                counter.counts
                        .getOrDefault(field, Map.of())
                        .forEach((value, count) -> sums.merge(value, count, Long::sum));
            }
            facets.put(
                    field,
                    sums.entrySet().stream()
                            .map(sum -> new Facet(sum.getKey(), sum.getValue(), filter(field, sum.getKey())))
                            .sorted(MOST_FREQUENT_FIRST)
                            .limit(most)
                            .toList());
        }
        return facets;
    }

    private static String filter(String field, String value) {
        return field + ":" + (value.matches("[^\\s\"]+") ? value : "\"" + value.replace("\"", "") + "\"");
    }

    /** Counts within a segment by the numbers of the values, and adds up by the values. */
    static final class Counter extends SimpleCollector {

        private final Map<String, Map<String, Long>> counts = new HashMap<>();
        private final List<String> fields;
        private List<Column> columns = List.of();

        Counter(List<String> fields) {
            this.fields = fields;
        }

        private static final class Column {

            private final String field;
            private final SortedSetDocValues values;
            private final int[] counts;

            Column(String field, SortedSetDocValues values) {
                this.field = field;
                this.values = values;
                this.counts = new int[(int) values.getValueCount()];
            }
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            finish();
            columns = new ArrayList<>();
            for (String field : fields) {
                columns.add(new Column(field, DocValues.getSortedSet(segment.reader(), field)));
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (Column column : columns) {
                if (column.values.advanceExact(document)) {
                    for (int i = column.values.docValueCount(); i > 0; i--) {
                        column.counts[(int) column.values.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (Column column : columns) {
                Map<String, Long> sums = counts.computeIfAbsent(column.field, any -> new HashMap<>());
                for (int value = 0; value < column.counts.length; value++) {
                    if (column.counts[value] > 0) {
                        sums.merge(
                                column.values.lookupOrd(value).utf8ToString(), (long) column.counts[value], Long::sum);
                    }
                }
            }
            columns = List.of();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
