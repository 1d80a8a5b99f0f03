package dev.debrief.views;

import static com.mongodb.client.model.Filters.in;
import static dev.debrief.views.IntervalRows.FROM;
import static dev.debrief.views.IntervalRows.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.debrief.query.RandomTest;
import dev.debrief.views.DyingDatabase.Died;
import dev.debrief.views.DyingDatabase.Fate;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.running.MongoDocuments;
import dev.debrief.views.running.WriteBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;

/** Rows are compared, point by point, with a list of what was open then. */
class IntervalRowsTest {

    private static final String SHELF = "rows";
    private static final Generation GENERATION = new Generation("view", 1);
    private static final String TEXT = "text";
    private static final int POINTS = 80;

    private final MongoDatabase database = EmbeddedMongo.emptyDatabase();
    private final IntervalRows rows = new IntervalRows(SHELF, Cover.POSITIONS);

    @RandomTest
    void at_every_point_the_rows_open_then_are_found(long seed) {
        Random random = new Random(seed);
        List<Edit> edits = edits(random);
        deliver(edits, 0, POINTS, random);
        assertFoundEverywhere(edits);
    }

    @RandomTest
    void delivered_again_edits_change_nothing(long seed) {
        Random random = new Random(seed);
        List<Edit> edits = edits(random);
        for (int reached = 0; reached < POINTS; ) {
            int next = random.nextInt(reached, POINTS) + 1;
            deliver(edits, reached, next, random);
            deliver(edits, random.nextInt(next), next, random);
            reached = next;
        }
        assertFoundEverywhere(edits);
    }

    @RandomTest
    void a_writer_that_dies_amid_a_flush_hides_nothing_and_loses_nothing(long seed) {
        Random random = new Random(seed);
        List<Edit> edits = edits(random);
        int flushed = 0;
        for (int token = 0; token < POINTS; ) {
            int to = random.nextInt(token, POINTS) + 1;
            try {
                write(edits, token, to, new DyingDatabase(database, Fate.soon(random)).view());
                flushed = Math.max(flushed, to);
                token = random.nextInt(4) == 0 ? random.nextInt(to) : to;
            } catch (Died e) {
                assertNothingHiddenBefore(flushed, edits);
            }
        }
        assertFoundEverywhere(edits);
    }

    /** In batches of any size. */
    private void deliver(List<Edit> edits, int from, int to, Random random) {
        for (int at = from; at < to; ) {
            int next = random.nextInt(at, to) + 1;
            write(edits, at, next, database);
            at = next;
        }
    }

    private void write(List<Edit> edits, int from, int to, MongoDatabase where) {
        WriteBatch batch = new WriteBatch(new MongoDocuments(where), GENERATION, List.of(SHELF));
        edits.stream().filter(edit -> from <= edit.at() && edit.at() < to).forEach(edit -> {
            edit.apply(rows, batch);
            batch.commitEvent();
        });
        batch.flush();
    }

    private void assertFoundEverywhere(List<Edit> edits) {
        List<Map<String, String>> found = new ArrayList<>();
        List<Map<String, String>> open = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            found.add(found(point));
            open.add(open(edits, point));
        }
        assertThat(found).isEqualTo(open);
    }

    private void assertNothingHiddenBefore(int flushed, List<Edit> edits) {
        for (int point = 0; point < flushed; point++) {
            assertThat(found(point)).as("at %d", point).containsAllEntriesOf(open(edits, point));
        }
    }

    /** What one query finds: of two rows with a key, the later one holds. */
    private Map<String, String> found(long point) {
        Map<String, Document> byKey = new TreeMap<>();
        database.getCollection(GENERATION.collection(SHELF))
                .find(in(IntervalRows.BLOCKS, Cover.POSITIONS.around(point)))
                .forEach(row ->
                        byKey.merge(row.getString(KEY), row, (a, b) -> a.getLong(FROM) >= b.getLong(FROM) ? a : b));
        Map<String, String> texts = new TreeMap<>();
        byKey.forEach((key, row) -> texts.put(key, row.getString(TEXT)));
        return texts;
    }

    /** The model: all edits up to then, one after the other. */
    private static Map<String, String> open(List<Edit> edits, long point) {
        Map<String, String> open = new HashMap<>();
        edits.stream().filter(edit -> edit.at() <= point).forEach(edit -> edit.apply(open));
        return open;
    }

    /** At each point an edit of a link and one of a note. Links come and go; notes are written on, and stay. */
    private static List<Edit> edits(Random random) {
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < POINTS; at++) {
            String link = "link " + random.nextInt(4);
            String text = " text " + random.nextInt(1000);
            edits.add(random.nextInt(3) == 0 ? new Close(link, at) : new Replace(link, at, text));
            edits.add(new WriteOn("note " + random.nextInt(4), at, text));
        }
        return edits;
    }

    private sealed interface Edit {
        long at();

        void apply(IntervalRows rows, ViewBatch batch);

        void apply(Map<String, String> open);
    }

    private record Replace(String key, long at, String text) implements Edit {

        @Override
        public void apply(IntervalRows rows, ViewBatch batch) {
            rows.replace(batch, key, at, before -> new Document(TEXT, text));
        }

        @Override
        public void apply(Map<String, String> open) {
            open.put(key, text);
        }
    }

    private record WriteOn(String key, long at, String more) implements Edit {

        @Override
        public void apply(IntervalRows rows, ViewBatch batch) {
            rows.replace(batch, key, at, before -> new Document(TEXT, before.get(TEXT, "") + more));
        }

        @Override
        public void apply(Map<String, String> open) {
            open.merge(key, more, String::concat);
        }
    }

    private record Close(String key, long at) implements Edit {

        @Override
        public void apply(IntervalRows rows, ViewBatch batch) {
            rows.close(batch, key, at);
        }

        @Override
        public void apply(Map<String, String> open) {
            open.remove(key);
        }
    }
}
