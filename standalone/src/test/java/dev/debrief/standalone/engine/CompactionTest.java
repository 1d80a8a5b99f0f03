package dev.debrief.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written in many small commits is a few times as large as its content, and not a hundred times. */
class CompactionTest {

    private static final int STEPS = 200;

    @TempDir
    private Path folder;

    @Test
    void a_file_becomes_small_while_it_is_written_and_keeps_its_content() {
        String file = folder.resolve("rows").toString();
        Random random = new Random(1);
        Map<Integer, String> expected = new HashMap<>();
        try (MVStore store = open(file)) {
            MVMap<Integer, String> rows = store.openMap("rows");
            write(store, rows, expected, random, 4_000);
            long before = store.getFileStore().size();
            for (int i = 0; i < STEPS; i++) {
                write(store, rows, expected, random, 1);
                Compaction.step(store);
            }
            assertThat(store.getFileStore().size()).isLessThan(before / 3);
            assertThat(rows).containsExactlyInAnyOrderEntriesOf(expected);
        }
        try (MVStore store = open(file)) {
            assertThat(store.<Integer, String>openMap("rows")).containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    /** Space can be used again at once, instead of after 45 s. */
    private static MVStore open(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .pageSplitSize(4096)
                .open();
        store.setRetentionTime(0);
        return store;
    }

    private static void write(
            MVStore store, MVMap<Integer, String> rows, Map<Integer, String> expected, Random random, int commits) {
        for (int i = 0; i < commits; i++) {
            int row = random.nextInt(2_000);
            String text = random.nextInt() + "x".repeat(300);
            rows.put(row, text);
            expected.put(row, text);
            store.commit();
        }
    }
}
