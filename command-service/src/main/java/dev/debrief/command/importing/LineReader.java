package dev.debrief.command.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line in bounded memory, regardless of the length of a line. */
final class LineReader {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
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
        boolean ended = false;
        while (!ended && hasMore()) {
            any = true;
            int end = endOfLine();
            int length = Math.min(end - position, limit - bytes.size());
            tooLong |= length < end - position;
            bytes.write(buffer, position, length);
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        return any ? new Line(++number, tooLong ? null : withoutMark(bytes.toByteArray())) : null;
    }

    private boolean hasMore() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return position < filled;
    }

    /** The position of the next line feed in the buffer, or the end of the buffer. */
    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }
}
