package dev.debrief.standalone.engine;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file of a store small. Each commit leaves outdated pages behind. H2 reclaims their space in a thread of its own, but it has none
 * where each commit is written at once, or where commits are made by hand; then it has to be done from here.
 */
public final class Compaction {

    /** Between two steps. What a step frees can be used again after 45 s only, so it helps nothing to hurry. */
    public static final long PAUSE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    /** Before the first step, so that it does not slow down a start. */
    public static final long FIRST_AFTER_MILLIS = TimeUnit.MINUTES.toMillis(1);

    /** With less live data than this percentage, parts of the file are written anew. */
    private static final int LEAST_LIVE_PERCENT = 60;

    /** With less used space than this percentage, parts of the file are moved to its front, and its end is cut off. */
    private static final int LEAST_USED_PERCENT = 75;

    /** Bounds the time of a step, during which commits wait: some 0.1 s. */
    private static final int WRITTEN_BYTES = 8 << 20;

    /** At least the largest chunk, the unit in which H2 moves. */
    private static final int MOVED_BYTES = 64 << 20;

    /** A write that fails would close the store. */
    private static final long RESERVE_BYTES = 2L * MOVED_BYTES;

    private Compaction() {}

    /** One step, if there is anything to gain. The content stays the same. */
    public static void step(MVStore store) {
        if (store.isClosed() || !(store.getFileStore() instanceof RandomAccessStore file) || !hasRoom(file)) {
            return;
        }
        if (store.compact(LEAST_LIVE_PERCENT, WRITTEN_BYTES)) {
            store.commit();
        }
        if (file.getFillRate() < LEAST_USED_PERCENT) {
            file.compactMoveChunks(LEAST_USED_PERCENT, MOVED_BYTES, store);
        }
    }

    private static boolean hasRoom(RandomAccessStore file) {
        return new File(file.getFileName()).getUsableSpace() > RESERVE_BYTES;
    }
}
