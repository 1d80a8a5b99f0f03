package dev.debrief.command.importing;

import static dev.debrief.command.importing.Records.parse;
import static dev.debrief.command.importing.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Text;
import dev.debrief.api.timeline.TimelineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as other systems write them: missing, too long, or with characters no text has here. */
class RecordWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'summary': 'Cards fail. All of them.'                  | Cards fail.
        'summary': 'Cards fail\\nAll of them.'                 | Cards fail
        'summary': ' ', 'body': '  Why? Because of a release.' | Why?
        'body': 'version 1.2.3 broke the checkout'             | version 1.2.3 broke the checkout
        'title': ' ', 'summary': 'Cards fail.'                 | Cards fail.
        """, quoteCharacter = '"')
    void a_missing_title_is_the_first_sentence_of_the_text(String fields, String title) {
        IncidentRecord record = parse("{'id': '7', " + fields + "}");
        assertThat(title(record)).isEqualTo(title);
        assertThat(record.notes()).contains("title is missing: created from the text or the id");
    }

    @Test
    void a_title_is_one_line_without_control_characters() {
        assertThat(title(record("'title': ' Cards\\r\\n\\tfail\\u0000\\u0007 '")))
                .isEqualTo("Cards   fail");
    }

    @Test
    void a_long_title_is_cut() {
        assertThat(title(record("'title': '" + "x".repeat(201) + "'"))).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void a_title_of_200_characters_is_not() {
        assertThat(title(record("'title': '" + "x".repeat(200) + "'"))).isEqualTo("x".repeat(200));
    }

    @Test
    void a_character_of_two_units_is_not_cut_in_half() {
        assertThat(title(record("'title': '" + "x".repeat(198) + "🔥🔥'"))).isEqualTo("x".repeat(198) + "…");
    }

    @Test
    void a_summary_keeps_its_lines_and_loses_its_control_characters() {
        assertThat(record("'summary': 'One\\n\\ttwo\\u0000three'")
                        .command("")
                        .declaration()
                        .summary())
                .isEqualTo("One\n\ttwo three");
    }

    @Test
    void a_very_long_summary_is_cut_and_that_is_told() {
        IncidentRecord record = record("'summary': '" + "x".repeat(Text.LONG + 1) + "'");
        assertThat(record.command("").declaration().summary()).isEqualTo("x".repeat(Text.LONG - 1) + "…");
        assertThat(record.notes()).contains("summary has more than 20000 characters: shortened");
    }

    @Test
    void a_very_long_update_is_cut_and_that_is_told() {
        IncidentRecord record = record(
                "'extra': {'updates': [{'at': '2026-03-01T14:00Z', 'message': '" + "x".repeat(Text.LONG + 1) + "'}]}");
        assertThat(record.command("").timeline())
                .extracting(TimelineEntry::text)
                .containsExactly("x".repeat(Text.LONG - 1) + "…");
        assertThat(record.notes()).contains("extra.updates[0].message has more than 20000 characters: shortened");
    }

    @Test
    void an_update_without_words_says_its_status() {
        assertThat(record("""
            'extra': {'updates': [
              {'at': '2026-03-01T14:00Z', 'status': 'Resolved'},
              {'at': '2026-03-01T14:10Z'}
            ]}\
            """).command("").timeline())
                .extracting(TimelineEntry::text)
                .containsExactly("Resolved", "update");
    }

    private static String title(IncidentRecord record) {
        return record.command("").declaration().title();
    }
}
