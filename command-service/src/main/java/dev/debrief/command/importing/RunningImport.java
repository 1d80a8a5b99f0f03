package dev.debrief.command.importing;

import dev.debrief.command.importing.ImportProgress.State;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One import. Its own thread reports to it, and any other can read how far it is. */
final class RunningImport {

    private final Clock clock;
    private final String by;
    private final @Nullable Long totalBytes;
    private final Instant startedAt;

    private volatile long bytes;
    private volatile ImportSummary soFar = ImportSummary.none();
    private volatile State state = State.RUNNING;
    private volatile @Nullable Instant endedAt;

    /** @param totalBytes the size of the body; null if it is not known */
    RunningImport(Clock clock, String by, @Nullable Long totalBytes) {
        this.clock = clock;
        this.by = by;
        this.totalBytes = totalBytes;
        this.startedAt = clock.instant();
    }

    /** The same body, whose bytes are counted when they are read. */
    InputStream counted(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                add(Math.max(0, read));
                return read;
            }
        };
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread of the import writes
    private void add(int read) {
        bytes += read;
    }

    void has(ImportSummary summary) {
        soFar = summary;
    }

    ImportSummary soFar() {
        return soFar;
    }

    void ended(State how) {
        endedAt = clock.instant();
        state = how;
    }

    boolean hasEnded() {
        return state != State.RUNNING;
    }

    ImportProgress progress() {
        Instant end = endedAt;
        double seconds =
                Duration.between(startedAt, end == null ? clock.instant() : end).toMillis() / 1000.0;
        ImportSummary counts = soFar;
        long read = bytes;
        return new ImportProgress(
                state,
                by,
                startedAt,
                seconds,
                counts.lines(),
                counts.imported(),
                counts.unchanged(),
                counts.refused(),
                seconds == 0 ? 0 : Math.round(counts.lines() / seconds),
                read,
                totalBytes,
                end == null && totalBytes != null && read > 0
                        ? Math.round(seconds * (totalBytes - read) / read)
                        : null);
    }
}
