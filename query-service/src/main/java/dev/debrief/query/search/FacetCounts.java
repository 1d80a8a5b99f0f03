package dev.debrief.query.search;

import dev.debrief.api.Names;
import dev.debrief.api.search.SearchPage.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Each spelling is a value of its own. */
    static final Grouping AS_WRITTEN = (field, value) -> value;

    private final List<String> fields;
    private final int most;
    private final Grouping grouping;

    /** Which names are one. */
    @FunctionalInterface
    interface Grouping {

        /** What a value is counted as. */
        String countedAs(String field, String value);
    }

    /**
     * @param most how many values of each field are wanted
     * @param grouping tells which values are counted as one
     */
    FacetCounts(List<String> fields, int most, Grouping grouping) {
        this.fields = fields;
        this.most = most;
        this.grouping = grouping;
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields, grouping);
    }

    @Override
    public Map<String, List<Facet>> reduce(Collection<Counter> counters) throws IOException {
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        for (String field : fields) {
            Map<String, Count> sums = new HashMap<>();
            for (Counter counter : counters) {
                counter.finish();
                counter.counts
                        .getOrDefault(field, Map.of())
                        .forEach((name, count) -> sums.merge(name, count, Count::and));
            }
            facets.put(
                    field,
                    sums.values().stream()
                            .map(count -> facet(field, count))
                            .sorted(MOST_FREQUENT_FIRST)
                            .limit(most)
                            .toList());
        }
        return facets;
    }

    private Facet facet(String field, Count count) {
        String name = grouping.countedAs(field, count.written);
        String value = name.equals(Names.folded(count.written)) ? count.written : name;
        return new Facet(value, count.reports, filter(field, value));
    }

    private static String filter(String field, String value) {
        return field + ":" + (value.matches("[^\\s\"]+") ? value : "\"" + value.replace("\"", "") + "\"");
    }

    /**
     * How often a name was counted.
     *
     * @param written how it is written most often, in one of the segments
     * @param timesWritten how often
     */
    private record Count(long reports, String written, long timesWritten) {

        Count and(Count other) {
            boolean mine = timesWritten > other.timesWritten
                    || (timesWritten == other.timesWritten && written.compareTo(other.written) <= 0);
            return new Count(
                    reports + other.reports, mine ? written : other.written, Math.max(timesWritten, other.timesWritten));
        }
    }

    /** Counts within a segment by the numbers of the values, and adds up by the names. */
    static final class Counter extends SimpleCollector {

        private final Map<String, Map<String, Count>> counts = new HashMap<>();
        private final List<String> fields;
        private final Grouping grouping;
        private List<Column> columns = List.of();

        Counter(List<String> fields, Grouping grouping) {
            this.fields = fields;
            this.grouping = grouping;
        }

        private static final class Column {

            private final String field;
            private final SortedSetDocValues values;
            private final String[] written;

            /** The number of the name that each value is counted as. */
            private final int[] nameOf;

            private final int[] timesWritten;
            private final int[] reports;
            private final int[] lastReport;
            private final List<String> countedAs = new ArrayList<>();

            Column(String field, SortedSetDocValues values, Grouping grouping) throws IOException {
                this.field = field;
                this.values = values;
                int size = (int) values.getValueCount();
                this.written = new String[size];
                this.nameOf = new int[size];
                Map<String, Integer> numbers = new HashMap<>();
                for (int value = 0; value < size; value++) {
                    written[value] = values.lookupOrd(value).utf8ToString();
                    String name = grouping.countedAs(field, written[value]);
                    Integer known = numbers.putIfAbsent(name, countedAs.size());
                    nameOf[value] = known == null ? countedAs.size() : known;
                    if (known == null) {
                        countedAs.add(name);
                    }
                }
                this.timesWritten = new int[size];
                this.reports = new int[countedAs.size()];
                this.lastReport = new int[countedAs.size()];
                Arrays.fill(lastReport, -1);
            }

            void add(int report) throws IOException {
                if (values.advanceExact(report)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        int value = (int) values.nextOrd();
                        int name = nameOf[value];
                        timesWritten[value]++;
                        reports[name] += lastReport[name] == report ? 0 : 1;
                        lastReport[name] = report;
                    }
                }
            }

            void addTo(Map<String, Count> sums) {
                Map<String, Count> mine = new HashMap<>();
                for (int value = 0; value < written.length; value++) {
                    if (timesWritten[value] > 0) {
                        Count count = new Count(0, written[value], timesWritten[value]);
                        mine.merge(countedAs.get(nameOf[value]), count, Count::and);
                    }
                }
                for (int name = 0; name < reports.length; name++) {
                    if (reports[name] > 0) {
                        Count count = new Count(reports[name], "", 0);
                        mine.merge(countedAs.get(name), count, Count::and);
                    }
                }
                mine.forEach((name, count) -> sums.merge(name, count, Count::and));
            }
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            finish();
            columns = new ArrayList<>();
            for (String field : fields) {
                columns.add(new Column(field, DocValues.getSortedSet(segment.reader(), field), grouping));
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (Column column : columns) {
                column.add(document);
            }
        }

        @Override
        public void finish() {
            for (Column column : columns) {
                column.addTo(counts.computeIfAbsent(column.field, any -> new HashMap<>()));
            }
            columns = List.of();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
