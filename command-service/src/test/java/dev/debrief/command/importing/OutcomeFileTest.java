package dev.debrief.command.importing;

import static dev.debrief.command.importing.LineAnswer.Outcome.IMPORTED;
import static dev.debrief.command.importing.LineAnswer.Outcome.REFUSED;
import static dev.debrief.command.importing.LineAnswer.Outcome.UNCHANGED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeFileTest {

    private static final byte[] LINE = "123456789".getBytes(UTF_8);

    @Test
    void what_was_added_is_copied() throws IOException {
        try (OutcomeFile outcomes = OutcomeFile.create(1000)) {
            outcomes.add("one".getBytes(UTF_8), IMPORTED);
            outcomes.add("two".getBytes(UTF_8), REFUSED);
            assertThat(copy(outcomes)).isEqualTo("one\ntwo\n");
            assertThat(outcomes.omitted()).isZero();
        }
    }

    @Test
    void beyond_half_of_the_size_only_refused_lines_are_kept_and_beyond_all_of_it_none() throws IOException {
        try (OutcomeFile outcomes = OutcomeFile.create(40)) {
            outcomes.add(LINE, IMPORTED);
            outcomes.add(LINE, UNCHANGED);
            outcomes.add(LINE, IMPORTED);
            outcomes.add(LINE, REFUSED);
            outcomes.add(LINE, UNCHANGED);
            outcomes.add(LINE, REFUSED);
            outcomes.add(LINE, REFUSED);
            assertThat(outcomes.omitted()).isEqualTo(3);
            assertThat(copy(outcomes)).hasSize(40);
        }
    }

    @Test
    void no_file_is_left_while_it_is_open_nor_afterwards() throws IOException {
        long before = files();
        try (OutcomeFile outcomes = OutcomeFile.create(1000)) {
            outcomes.add(LINE, IMPORTED);
            assertThat(files()).isEqualTo(before);
        }
        assertThat(files()).isEqualTo(before);
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("debrief-import-"))
                    .count();
        }
    }

    private static String copy(OutcomeFile outcomes) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        outcomes.copyTo(copy);
        return copy.toString(UTF_8);
    }
}
