package dev.debrief.command.sections;

import static dev.debrief.api.Rejection.BASE_VERSION_REQUIRED;
import static dev.debrief.api.Rejection.SECTION_CHANGED;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionCommand.RemoveSection;
import dev.debrief.api.sections.SectionCommand.WriteSection;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.command.report.Report;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteSectionTest {

    private static final SectionName RESPONSE = SectionName.of("response");
    private static final SectionWritten FIRST = written("response", "We answered.");
    private static final SectionWritten ASIDE = written("aside", "It rained.");

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_new_section_needs_no_base() {
        report.given(declared()).when(write("response", "We answered.", null)).expectEvents(FIRST);
    }

    @Test
    void one_that_is_there_is_rewritten_on_the_version_that_was_read() {
        report.given(declared(), FIRST)
                .when(write("response", "We answered late.", 1L))
                .expectEvents(written("response", "We answered late."));
    }

    @Test
    void what_happened_elsewhere_meanwhile_does_not_matter() {
        report.given(declared(), FIRST, ASIDE)
                .when(write("response", "We answered late.", 1L))
                .expectEvents(written("response", "We answered late."));
    }

    @Test
    void nobody_writes_over_the_words_of_another() {
        report.given(declared(), FIRST, ASIDE, written("response", "They answered."))
                .when(write("response", "We answered late.", 2L))
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(SECTION_CHANGED, Map.of("baseVersion", "2", "changedAtVersion", "3")));
    }

    @Test
    void nor_without_having_read_them() {
        report.given(declared(), FIRST)
                .when(write("response", "We answered late.", null))
                .expectExceptionDetails(Refusal.at("/baseVersion", BASE_VERSION_REQUIRED));
    }

    @Test
    void the_same_words_again_change_nothing() {
        report.given(declared(), FIRST)
                .when(write("response", "We answered.", null))
                .expectNoEvents();
    }

    @Test
    void what_was_declared_is_the_first_description() {
        report.given(declared())
                .when(write("description", "Something else.", null))
                .expectExceptionDetails(Refusal.at("/baseVersion", BASE_VERSION_REQUIRED));
        report.given(declared())
                .when(write("description", "Something else.", 0L))
                .expectEvents(written("description", "Something else."));
    }

    @Test
    void a_section_is_taken_out_once() {
        report.given(declared(), FIRST)
                .when(new RemoveSection(REPORT, RESPONSE, REASON))
                .expectEvents(new SectionRemoved(REPORT, RESPONSE, REASON));
        report.given(declared(), FIRST, new SectionRemoved(REPORT, RESPONSE, REASON))
                .when(new RemoveSection(REPORT, RESPONSE, REASON))
                .expectNoEvents();
    }

    private static WriteSection write(String name, String text, @Nullable Long base) {
        return new WriteSection(REPORT, new Section(SectionName.of(name), null, text), base);
    }

    private static SectionWritten written(String name, String text) {
        return new SectionWritten(REPORT, new Section(SectionName.of(name), null, text));
    }
}
