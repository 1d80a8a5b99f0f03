package dev.debrief.command.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The outcomes of an import until its answer begins, in a temporary file that only its owner can read. On Unix, the file loses its name
 * as soon as it is open, so it is gone with the process however that ends.
 *
 * <p>When half of its size is used up, only refused lines are kept; when all is, none.
 */
final class OutcomeFile implements AutoCloseable {

    private final FileChannel file;
    private final OutputStream out;
    private final long maxBytes;
    private long bytes;
    private long omitted;

    private OutcomeFile(FileChannel file, long maxBytes) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
        this.maxBytes = maxBytes;
    }

    /** @throws UncheckedIOException if the temporary folder cannot be written */
    static OutcomeFile create(long maxBytes) {
        try {
            Path path = Files.createTempFile("debrief-import-", ".jsonl");
            return new OutcomeFile(
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    maxBytes);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** @throws UncheckedIOException if there is no space left */
    void add(byte[] line, LineAnswer.Outcome outcome) {
        long limit = outcome == LineAnswer.Outcome.REFUSED ? maxBytes : maxBytes / 2;
        if (bytes + line.length + 1 > limit) {
            omitted++;
            return;
        }
        try {
            out.write(line);
            out.write('\n');
            bytes += line.length + 1;
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private static UncheckedIOException notWritable(IOException cause) {
        return new UncheckedIOException("The outcomes of an import cannot be kept in the temporary folder", cause);
    }

    /** How many lines were not kept. */
    long omitted() {
        return omitted;
    }

    void copyTo(OutputStream answer) throws IOException {
        out.flush();
        file.position(0);
        Channels.newInputStream(file).transferTo(answer);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
