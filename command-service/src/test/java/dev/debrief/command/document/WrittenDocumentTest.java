package dev.debrief.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.command.document.times.ReportTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and front matter are read as people write them; nothing of them is lost. */
class WrittenDocumentTest {

    @Test
    void a_row_may_have_more_cells_than_the_head() {
        assertThat(timeline("""
            ## Timeline

            | Time | What |
            |------|------|
            | 2026-03-01 10:00 | the site is down | in Europe |
            """)).containsExactly("the site is down — in Europe");
    }

    @Test
    void a_table_needs_no_head() {
        assertThat(timeline("""
            ## Timeline

            | 2026-03-01 10:00 | the site is down |
            | 10:05 | it is up |
            """)).containsExactly("the site is down", "it is up");
    }

    @Test
    void a_head_may_have_fewer_cells_than_the_rule_below_it() {
        assertThat(timeline("""
            ## Timeline

            | Time |
            |------|------|
            | 2026-03-01 10:00 | the site is down |
            """)).containsExactly("the site is down");
    }

    @Test
    void front_matter_is_not_read() {
        assertThat(timeline("""
            ---
            title: The site is down
            ---
            ## Timeline

            - 2026-03-01 10:00 the site is down
            """)).containsExactly("the site is down");
    }

    @Test
    void a_rule_at_the_beginning_is_no_front_matter_unless_another_ends_it() {
        assertThat(timeline("""
            ---
            What follows is the whole story.

            ## Timeline

            - 2026-03-01 10:00 the site is down
            """)).containsExactly("the site is down");
    }

    private static List<String> timeline(String text) {
        return WrittenDocument.read(text, Identity.NOBODY, new ReportTimes(ZoneOffset.UTC, null)).statements().stream()
                .filter(TimelineStated.class::isInstance)
                .map(statement -> ((TimelineStated) statement).entry().text())
                .toList();
    }
}
