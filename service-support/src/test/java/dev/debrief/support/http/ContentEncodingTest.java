package dev.debrief.support.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentEncodingTest {

    /** Hardly compressible, so that it has many blocks. */
    private static final byte[] TEXT = text();

    @Test
    void a_compressed_body_is_decoded() throws IOException {
        assertThat(decoded(gzip(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void a_body_of_several_members_is_decoded_whole_wherever_the_network_divides_it() throws IOException {
        byte[] members = concat(gzip("one\n".getBytes(UTF_8)), gzip("two\n".getBytes(UTF_8)));
        for (int size = 1; size <= members.length; size++) {
            InputStream content = ContentEncoding.GZIP.decode(new Pieces(members, size));
            assertThat(content.readAllBytes()).asString(UTF_8).isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void a_body_that_ends_too_early_is_broken_wherever_it_ends() throws IOException {
        byte[] members = concat(gzip("one\n".getBytes(UTF_8)), gzip("two\n".getBytes(UTF_8)));
        int first = gzip("one\n".getBytes(UTF_8)).length;
        for (int length = 0; length < members.length; length++) {
            byte[] cut = Arrays.copyOf(members, length);
            for (int size = 1; size <= Math.max(1, length) && length != first; size++) {
                InputStream content = ContentEncoding.GZIP.decode(new Pieces(cut, size));
                assertThatThrownBy(content::readAllBytes)
                        .as("%d bytes in pieces of %d", length, size)
                        .isInstanceOf(BrokenEncodingException.class);
            }
        }
    }

    @Test
    void something_else_after_the_compressed_data_is_broken() throws IOException {
        for (int length = 1; length < 60; length++) {
            byte[] followed = concat(gzip(TEXT), new byte[length]);
            assertThatThrownBy(() -> decoded(followed)).isInstanceOf(BrokenEncodingException.class);
        }
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        byte[] changed = gzip(TEXT);
        changed[changed.length / 2] ^= 1;
        assertThatThrownBy(() -> decoded(changed)).isInstanceOf(BrokenEncodingException.class);
    }

    @Test
    void what_is_not_compressed_at_all_is_broken() {
        assertThatThrownBy(() -> decoded("{\"id\": \"7\"}".getBytes(UTF_8)))
                .isInstanceOf(BrokenEncodingException.class)
                .hasMessage("The body is not valid gzip: Not in GZIP format.");
    }

    private static byte[] decoded(byte[] body) throws IOException {
        return ContentEncoding.GZIP.decode(new ByteArrayInputStream(body)).readAllBytes();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] text() {
        byte[] text = new byte[200_000];
        new Random(7).nextBytes(text);
        return text;
    }

    /** Comes in pieces, and never has any available before it is read. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int size;

        Pieces(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(size, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
