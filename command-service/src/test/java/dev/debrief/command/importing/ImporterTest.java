package dev.debrief.command.importing;

import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.importing.LineAnswer.Outcome.IMPORTED;
import static dev.debrief.command.importing.LineAnswer.Outcome.REFUSED;
import static dev.debrief.command.importing.LineAnswer.Outcome.UNCHANGED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.command.document.Parsers;
import dev.debrief.command.support.CommandSide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImporterTest {

    private static final Identity ADA = new Identity("ada", "Ada", Set.of(Role.ADMIN), Set.of());

    private static final String SEVEN =
            "{\"id\": \"7\", \"source\": \"wiki\", \"title\": \"Checkout refuses cards\", \"date\": \"2026-03-01\"}";
    private static final String REPORT_OF_SEVEN = "8d6bb508-eecc-58ae-816b-1cddb12d310c";

    private final CommandSide debrief = new CommandSide(CLOCK);
    private final Importer importer = new Importer(debrief.commands(), Parsers.markdown());
    private final List<LineAnswer> answers = new ArrayList<>();

    @AfterEach
    void close() {
        debrief.close();
    }

    @Test
    void a_line_becomes_a_report() throws IOException {
        run(SEVEN);
        assertThat(answers).containsExactly(settled(1, IMPORTED));
    }

    @Test
    void the_same_line_again_changes_nothing() throws IOException {
        run(SEVEN + "\n" + SEVEN);
        assertThat(answers).containsExactly(settled(1, IMPORTED), settled(2, UNCHANGED));
    }

    @Test
    void a_line_is_the_same_whatever_the_order_of_its_fields() throws IOException {
        run(SEVEN
                + "\n{\"date\":\"2026-03-01\",\"title\":\"Checkout refuses cards\",\"source\":\"wiki\",\"id\":\"7\"}");
        assertThat(answers).containsExactly(settled(1, IMPORTED), settled(2, UNCHANGED));
    }

    @Test
    void other_content_under_the_same_id_is_refused() throws IOException {
        run(SEVEN + "\n" + SEVEN.replace("cards", "all cards"));
        assertThat(answers)
                .containsExactly(
                        settled(1, IMPORTED),
                        LineAnswer.refused(2, "7", "This incident was imported before, with different content."));
    }

    @Test
    void a_line_that_cannot_be_taken_never_stops_the_rest() throws IOException {
        run("no JSON\n[]\n{\"title\": \"no id\"}\n" + SEVEN);
        assertThat(answers).extracting(LineAnswer::outcome).containsExactly(REFUSED, REFUSED, REFUSED, IMPORTED);
    }

    @Test
    void blank_lines_are_passed_over_but_counted() throws IOException {
        run("\n \t\r\n" + SEVEN + "\n\n");
        assertThat(answers).containsExactly(settled(3, IMPORTED));
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        run("\uFEFF" + SEVEN);
        assertThat(answers).containsExactly(settled(1, IMPORTED));
    }

    @Test
    void a_line_beyond_4_mebibytes_is_refused_and_the_next_is_taken() throws IOException {
        run(SEVEN.replace("cards", "x".repeat(4 << 20)) + "\n" + SEVEN);
        assertThat(answers)
                .containsExactly(LineAnswer.refused(1, null, "is longer than 4194304 bytes"), settled(2, IMPORTED));
    }

    @Test
    void half_of_a_surrogate_pair_is_refused_in_words() throws IOException {
        run(SEVEN.replace("cards", "\\ud83d"));
        assertThat(answers)
                .containsExactly(LineAnswer.refused(
                        1, "7", "/title must be well-formed Unicode: half of a surrogate pair stands alone"));
    }

    @Test
    void the_future_is_refused_in_words() throws IOException {
        run("{\"id\": \"7\", \"start\": \"2026-03-01T16:03:00Z\"}");
        assertThat(answers).containsExactly(LineAnswer.refused(1, "7", "/start The time is in the future."));
    }

    @Test
    void a_day_in_the_future_is_refused_in_words() throws IOException {
        run("{\"id\": \"7\", \"date\": \"2026-03-03\"}");
        assertThat(answers).containsExactly(LineAnswer.refused(1, "7", "/date The time is in the future."));
    }

    @Test
    void the_summary_counts_what_became_of_the_lines() throws IOException {
        assertThat(run(SEVEN + "\n" + SEVEN + "\n\n[]"))
                .usingRecursiveComparison()
                .ignoringFields("seconds")
                .isEqualTo(new ImportSummary(3, 1, 1, 1, 0, 0));
    }

    private ImportSummary run(String lines) throws IOException {
        return importer.run(
                new ByteArrayInputStream(lines.getBytes(UTF_8)), ADA, (answer, soFar) -> answers.add(answer));
    }

    private static LineAnswer settled(long line, LineAnswer.Outcome outcome) {
        return new LineAnswer(line, outcome, "7", REPORT_OF_SEVEN, 2L, null, List.of());
    }
}
