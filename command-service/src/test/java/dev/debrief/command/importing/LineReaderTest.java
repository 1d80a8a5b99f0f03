package dev.debrief.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.command.importing.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LIMIT = 10;

    @Test
    void lines_are_counted_from_1() throws IOException {
        assertThat(read("one\ntwo\n")).containsExactly("1 one", "2 two");
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(read("one\ntwo")).containsExactly("1 one", "2 two");
    }

    @Test
    void nothing_has_no_lines() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void blank_lines_count_too() throws IOException {
        assertThat(read("one\n\n\r\nfour")).containsExactly("1 one", "2 ", "3 \r", "4 four");
    }

    @Test
    void a_line_may_reach_the_limit() throws IOException {
        assertThat(read("0123456789\nnext")).containsExactly("1 0123456789", "2 next");
    }

    @Test
    void a_line_beyond_the_limit_is_passed_over_and_the_next_is_read() throws IOException {
        assertThat(read("0123456789!\nnext")).containsExactly("1 too long", "2 next");
    }

    @Test
    void the_limit_counts_bytes() throws IOException {
        assertThat(read("ÄÖÜäöü")).containsExactly("1 too long");
    }

    @Test
    void it_does_not_matter_where_the_network_divides_a_line() throws IOException {
        byte[] text = "one\n\n0123456789!\nfour".getBytes(UTF_8);
        for (int size = 1; size <= text.length; size++) {
            int most = size;
            InputStream pieces = new ByteArrayInputStream(text) {
                @Override
                public synchronized int read(byte[] buffer, int offset, int length) {
                    return super.read(buffer, offset, Math.min(most, length));
                }
            };
            assertThat(read(pieces)).containsExactly("1 one", "2 ", "3 too long", "4 four");
        }
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        LineReader lineReader = new LineReader(in);
        List<String> read = new ArrayList<>();
        for (Line line = lineReader.next(LIMIT); line != null; line = lineReader.next(LIMIT)) {
            byte[] bytes = line.bytes();
            read.add(line.number() + " " + (bytes == null ? "too long" : new String(bytes, UTF_8)));
        }
        return read;
    }
}
