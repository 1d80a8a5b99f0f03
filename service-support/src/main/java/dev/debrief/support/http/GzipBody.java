package dev.debrief.support.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The content of a gzip body: of all its members, and nothing may follow them. Java's own stream ignores what it cannot read there. */
final class GzipBody extends InputStream {

    private static final int TRAILER = 8;

    private final InputStream body;
    private @Nullable Members members;

    GzipBody(InputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (members == null) {
                members = new Members(new Counted(body));
            }
            return members.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BrokenEncodingException(e);
        }
    }

    private static final class Members extends GZIPInputStream {

        private final Counted body;
        private long filled;

        Members(Counted body) throws IOException {
            super(body, 1 << 14);
            this.body = body;
        }

        @Override
        protected void fill() throws IOException {
            super.fill();
            filled = body.count;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0 && (body.count > filled - inf.getRemaining() + TRAILER || body.read() >= 0)) {
                throw new ZipException("something else follows the compressed data");
            }
            return read;
        }
    }

    /** Knows how many bytes were read. Until Java 22, the stream of Java looks for another member only if more bytes are available. */
    private static final class Counted extends PushbackInputStream {

        private long count;

        Counted(InputStream body) {
            super(body, 1);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            count--;
            return 1;
        }
    }
}
