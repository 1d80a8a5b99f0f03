package dev.debrief.command.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line in bounded memory, regardless of the length of a line. */
final class LineReader {

    private final InputStream in;
    private long number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** @param bytes the content of the line; null if it exceeds the limit */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte @Nullable [] bytes) {}

    /** Some systems write a byte order mark at the beginning of a file. */
    private byte[] withoutMark(byte[] line) {
        boolean marked = number == 1
                && line.length >= 3
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next(int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (bytes.size() < limit) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
        }
        return any ? new Line(++number, tooLong ? null : withoutMark(bytes.toByteArray())) : null;
    }
}
