package dev.debrief.standalone.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the views, their indexes and their positions. It is saved regularly, and never amid a command: after a crash
 * it holds everything up to one command, and nothing of later ones. A file that cannot be read, or that does not belong to the event log,
 * is replaced by an empty one, because views can be built again.
 */
final class ViewFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ViewFile.class);

    private static final long SAVE_EVERY_MILLIS = 250;

    /** After a save that took longer, this many times as long passes until the next: while views are built, pages change again and again. */
    private static final int PAUSE_FOR_SAVE = 8;

    private static final long MAX_PAUSE_MILLIS = 4_000;

    /** After a step of compaction, this many times as long passes until the next. */
    private static final int PAUSE_FOR_COMPACTION = 20;

    /** More is saved at once, so that memory is bounded. */
    private static final int MAX_UNSAVED_BYTES = 16 << 20;

    private static final int PAGE_BYTES = 6 << 10;
    private static final String LAST_EVENT = "lastEvent";

    private static final long RESERVE_BYTES = 32 << 20;

    private final Path file;
    private final LogEnd end;
    private final MVStore store;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-file").factory());

    private long compactAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Compaction.FIRST_AFTER_MILLIS);

    private ViewFile(Path file, MVStore store, LogEnd end) {
        this.file = file;
        this.store = store;
        this.end = end;
        saveIn(SAVE_EVERY_MILLIS);
    }

    /** @throws IllegalStateException if another process uses the file */
    static ViewFile open(Path file, int cacheMegabytes, LogEnd end) {
        return new ViewFile(file, openStore(file, cacheMegabytes, end), end);
    }

    private static MVStore openStore(Path file, int cacheMegabytes, LogEnd end) {
        try {
            MVStore store = openStore(file, cacheMegabytes);
            Object last = properties(store).get(LAST_EVENT);
            if (last == null || end.contains(last.toString())) {
                return store;
            }
            log.warn("The views are built again, because they are not those of this event log.");
            store.close();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("Another process uses " + file, e);
            }
            log.warn("The views are built again, because {} cannot be read: {}", file, e.getMessage());
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return openStore(file, cacheMegabytes);
    }

    private static MVStore openStore(Path file, int cacheMegabytes) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .compress()
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(cacheMegabytes)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
    }

    private static Map<String, String> properties(MVStore store) {
        return store.openMap("file");
    }

    MVStore store() {
        return store;
    }

    /** Executes a command that may change something. */
    <T> T change(Supplier<T> command) {
        T result = whileNotSaved(command);
        if (store.getUnsavedMemory() > MAX_UNSAVED_BYTES && lock.getReadHoldCount() == 0) {
            save();
        }
        return result;
    }

    /** Executes a command that may change much, while no other command is executed. It can {@link #saveAmid save} what it has done. */
    <T> T changeAlone(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            return command.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Saves amid a command if much is unsaved. After a crash, the command has to begin anew. */
    void saveAmid() {
        if (store.getUnsavedMemory() > MAX_UNSAVED_BYTES && lock.isWriteLockedByCurrentThread()) {
            save();
        }
    }

    /** The name of a file beside this one, for what need not survive a restart. */
    Path beside(String name) {
        return file.resolveSibling(file.getFileName() + "." + name);
    }

    private <T> T whileNotSaved(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void save() {
        lock.writeLock().lock();
        try {
            if (!store.isClosed() && store.hasUnsavedChanges() && hasRoom()) {
                end.last().ifPresent(event -> properties(store).put(LAST_EVENT, event));
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A write that fails would close the store. Without room nothing is recorded, so the views soon stop changing. */
    private boolean hasRoom() {
        return file.toFile().getUsableSpace() > RESERVE_BYTES;
    }

    private void saveIn(long millis) {
        var unused = saver.schedule(this::saveRegularly, millis, TimeUnit.MILLISECONDS);
    }

    private void saveRegularly() {
        if (saver.isShutdown()) {
            return;
        }
        long begin = System.nanoTime();
        try {
            if (begin - compactAt > 0) {
                compact();
                long nanos = System.nanoTime() - begin;
                compactAt = begin
                        + Math.max(
                                TimeUnit.MILLISECONDS.toNanos(Compaction.PAUSE_MILLIS), PAUSE_FOR_COMPACTION * nanos);
            } else if (store.hasUnsavedChanges()) {
                save();
            }
        } catch (RuntimeException e) {
            log.error("The views cannot be saved: {}", e.toString());
        }
        long pause = PAUSE_FOR_SAVE * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        saveIn(Math.clamp(pause, SAVE_EVERY_MILLIS, MAX_PAUSE_MILLIS));
    }

    private void compact() {
        lock.writeLock().lock();
        try {
            save();
            if (!store.hasUnsavedChanges()) {
                Compaction.step(store);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        saver.shutdown();
        save();
        store.close();
    }
}
