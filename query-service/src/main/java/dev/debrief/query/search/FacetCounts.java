package dev.debrief.query.search;

import dev.debrief.api.Names;
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
import org.jspecify.annotations.Nullable;

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
                    reports + other.reports,
                    mine ? written : other.written,
                    Math.max(timesWritten, other.timesWritten));
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
            private final Grouping grouping;

            /** How often each value is there. */
            private final int[] timesWritten;

            /** The name that each value is counted as; null until it is there. */
            private final @Nullable Tally[] tallyOf;

            private final Map<String, Tally> tallies = new HashMap<>();

            /** The reports with a name. */
            private static final class Tally {
                private int reports;
                private int last = -1;
            }

            Column(String field, SortedSetDocValues values, Grouping grouping) {
                this.field = field;
                this.values = values;
                this.grouping = grouping;
                this.timesWritten = new int[(int) values.getValueCount()];
                this.tallyOf = new Tally[timesWritten.length];
            }

            void add(int report) throws IOException {
                if (values.advanceExact(report)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        int value = (int) values.nextOrd();
                        timesWritten[value]++;
                        Tally tally = tally(value);
                        tally.reports += tally.last == report ? 0 : 1;
                        tally.last = report;
                    }
                }
            }

            private Tally tally(int value) throws IOException {
                Tally known = tallyOf[value];
                if (known == null) {
                    known = tallies.computeIfAbsent(grouping.countedAs(field, written(value)), any -> new Tally());
                    tallyOf[value] = known;
                }
                return known;
            }

            private String written(int value) throws IOException {
                return values.lookupOrd(value).utf8ToString();
            }

            void addTo(Map<String, Count> sums) throws IOException {
                Map<String, Count> mine = new HashMap<>();
                tallies.forEach((name, tally) -> mine.put(name, new Count(tally.reports, "", 0)));
                for (int value = 0; value < timesWritten.length; value++) {
                    if (timesWritten[value] > 0) {
                        String written = written(value);
                        Count count = new Count(0, written, timesWritten[value]);
                        mine.merge(grouping.countedAs(field, written), count, Count::and);
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
        public void finish() throws IOException {
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
