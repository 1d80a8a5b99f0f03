package dev.debrief.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.PromisedWork;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.command.document.times.ReportTimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which action items a document promises: who does what until when. */
class ActionReaderTest {

    private static final ReportTimes TIMES = new ReportTimes(ZoneOffset.UTC, LocalDate.of(2026, 3, 1));

    private static WrittenDocument read(String text) {
        return WrittenDocument.read(text, Identity.DEBRIEF, TIMES);
    }

    private static List<String> promised(String text) {
        return read(text).statements().stream()
                .filter(FactStated.class::isInstance)
                .map(statement -> (PromisedWork) ((FactStated) statement).fact())
                .map(work -> String.join(
                        " | ",
                        work.title(),
                        work.owner().person() == null
                                ? "team " + work.owner().team()
                                : work.owner().person(),
                        work.dueOn().toString()))
                .toList();
    }

    private static String remarks(String text) {
        return read(text).remarks().stream()
                .map(Item::message)
                .filter(why -> why != null)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- Count the belts (owner: Ada, due: 2026-04-01)!Count the belts | Ada | 2026-04-01",
                "- [ ] Count the belts. Owner: Ada; Due: 1 April 2026!Count the belts. | Ada | 2026-04-01",
                "* **Count** the [belts](https://example.org/7) @ada by 2026-04-01!Count the belts | ada | 2026-04-01",
                "1. Count the belts – Ada Lovelace, 1 Apr 2026!Count the belts | Ada Lovelace | 2026-04-01",
                "- Count the belts (owner: team mill, due 2026-04-01)!Count the belts | team mill | 2026-04-01",
                "- Count the belts (due 01.04.2026, owner: @mill/belts)!Count the belts | team belts | 2026-04-01",
                "- Den Riemen zählen (Verantwortlich: Ada, Frist: 1. April 2026)!Den Riemen zählen | Ada | 2026-04-01"
            })
    void an_entry_of_a_list_names_owner_and_day_in_the_usual_ways(String entry, String work) {
        assertThat(promised("## Action items\n\n" + entry)).containsExactly(work);
    }

    @Test
    void fields_may_be_in_a_list_below() {
        assertThat(promised("""
            ## Follow-up actions

            - Count the belts
              - Owner: Ada
              - Due: 2026-04-01
            """)).containsExactly("Count the belts | Ada | 2026-04-01");
    }

    @Test
    void columns_of_a_table_may_be_in_any_order_and_headings_on_any_level() {
        String text = """
            ## Lessons

            All is well.

            ### 3. Corrective actions (all)

            | Due | Who | Type | Description | Ticket | Success criterion | Cause |
            |---|---|---|---|---|---|---|
            | 2026-04-01 | Ada | Process | Count the belts | [M-7](https://example.org/M-7) | None is older than a year. | An old |
            | 2026-05-01 | Bo | Detect | Ring a bell | | | |

            ### Thanks

            - Count the guests (owner: Ada, due: 2026-04-01)
            """;
        assertThat(promised(text))
                .containsExactly("Count the belts | Ada | 2026-04-01", "Ring a bell | Bo | 2026-05-01");
        PromisedWork first = read(text).statements().stream()
                .filter(FactStated.class::isInstance)
                .map(statement -> (PromisedWork) ((FactStated) statement).fact())
                .findFirst()
                .orElseThrow();
        assertThat(first)
                .extracting(
                        work -> work.type().toString(),
                        work -> work.category().toString(),
                        PromisedWork::successCriterion,
                        PromisedWork::cause,
                        PromisedWork::description)
                .containsExactly(
                        "process",
                        "process_improvement",
                        "None is older than a year.",
                        "An old",
                        "[M-7](https://example.org/M-7)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- Count the belts!It is promised without an owner and a day.",
                "- Count the belts (owner: Ada)!It is promised without a day.",
                "- Count the belts (owner: TBD, due: 2026-04-01)!It is promised without an owner.",
                "- Count the belts (owner: Ada and Bo, due: 2026-04-01)!It is promised by several. An action item has"
                        + " one owner.",
                "- Count the belts (owner: Ada, due: soon)!It is promised without a day."
            })
    void without_one_owner_and_a_day_it_is_a_remark(String entry, String remark) {
        String text = "## Action items\n\n" + entry;
        assertThat(promised(text)).isEmpty();
        assertThat(remarks(text)).isEqualTo(remark);
    }

    @Test
    void what_is_done_is_not_promised() {
        String text = "## Action items\n\n- [x] Count the belts (owner: Ada, due: 2026-04-01)\n";
        assertThat(promised(text)).isEmpty();
        assertThat(remarks(text)).startsWith("It is marked as done.");
    }

    @Test
    void the_lines_stay_text() {
        WrittenDocument read = read("## Action items\n\n- Count the belts (owner: Ada, due: 2026-04-01)\n");
        assertThat(read.outline().entries()).hasSize(1);
        assertThat(read.statements().toString()).contains("- Count the belts (owner: Ada, due: 2026-04-01)");
    }
}
