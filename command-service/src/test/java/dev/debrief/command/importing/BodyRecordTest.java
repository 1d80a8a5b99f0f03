package dev.debrief.command.importing;

import static dev.debrief.command.importing.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.command.document.Parsers;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The whole text of an incident becomes the document of its report. */
class BodyRecordTest {

    @Test
    void its_chapters_become_parts_of_the_report() {
        WriteDocument body = body(record("""
            'start': '2026-03-01T14:00:00Z',
            'body': '# Checkout refuses cards\\n\\n## Timeline\\n\\n- 14:05 UTC a\\n\\n## Root cause\\n\\nA release.\\n'\
            """));
        assertThat(body.statements().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactly(TimelineStated.class.getSimpleName(), FindingStated.class.getSimpleName());
        assertThat(((TimelineStated) body.statements().getFirst()).entry().occurredAt())
                .hasToString("2026-03-01T14:05:00Z");
    }

    @Test
    void the_title_and_the_summary_of_the_record_stand() {
        IncidentRecord record =
                record("'summary': 'Short.', 'body': '# Another\\n\\n## Summary\\n\\nLong.\\n\\n## Other\\n\\nx\\n'");
        WriteDocument body = body(record);
        assertThat(body.statements()).hasSize(1).first().isInstanceOf(SectionStated.class);
        assertThat(record.notes()).contains("body has another title: left out", "body has another summary: left out");
    }

    @Test
    void what_stays_text_is_counted_in_a_note() {
        IncidentRecord record = record("'body': '## Timeline\\n\\n- 14:05 a\\n'");
        assertThat(body(record).statements()).hasSize(1);
        assertThat(record.notes()).contains("1 entries of body could not be read as data: kept as text");
    }

    @Test
    void a_text_that_cannot_be_read_is_left_out_with_a_note() {
        IncidentRecord record = record("'body': '" + "x\\n".repeat(20_001) + "'");
        assertThat(record.command("", Parsers.markdown(), Identity.NOBODY).body())
                .isNull();
        assertThat(record.notes()).anyMatch(note -> note.startsWith("body cannot be read, line 1001"));
    }

    private static WriteDocument body(IncidentRecord record) {
        return Objects.requireNonNull(
                record.command("", Parsers.markdown(), Identity.NOBODY).body());
    }
}
