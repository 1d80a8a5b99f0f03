package dev.debrief.query.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.query.document.page.Block.Action;
import dev.debrief.query.document.page.Block.Actions;
import dev.debrief.query.document.page.Block.Chain;
import dev.debrief.query.document.page.Block.Day;
import dev.debrief.query.document.page.Block.Entries;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.query.document.page.Block.Event;
import dev.debrief.query.document.page.Block.Heading;
import dev.debrief.query.document.page.Block.Milestones;
import dev.debrief.query.document.page.Block.Prose;
import dev.debrief.query.document.page.Block.Stop;
import dev.debrief.query.document.page.Block.Timeline;
import dev.debrief.support.graph.CausalGraph;
import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One page with all that a page can contain, as it was recorded. {@code mvn test -Pdescribe} records it anew. */
class PageHtmlTest {

    private static final Path RECORDED = Path.of("src/test/resources/recorded-pages");

    private static final Page PAGE = new Page(
            "Post-mortem",
            "The van slipped & <stood>",
            List.of(new Fact("Severity", "SEV3"), new Fact("When", "2 February 2026")),
            List.of(
                    new Heading(2, "Summary"),
                    new Prose("""
                        It *snowed*.

                        | a | b |
                        |---|---|
                        | c | <i>d</i> |

                        [log](https://log.example) [x](javascript:x)\
                        """),
                    new Heading(3, "Timeline"),
                    new Milestones(List.of(
                            new Stop("Detected", "2 Feb 08:10", ""), new Stop("Resolved", "2 Feb 20:40", "12 hours"))),
                    new Timeline(
                            List.of(new Day(
                                    "Monday 2 February 2026",
                                    List.of(
                                            new Event("08:10", "+7 minutes", "The van `slips`.", "Ada", true),
                                            new Event("20:40", "", "هو في الخارج", "", false)))),
                            "The first 2 of 3 events."),
                    new Heading(4, "Causes"),
                    new Entries(
                            false,
                            List.of(
                                    new Entry("Customer: 40 letters", "They were late.", List.of("A note"), null),
                                    new Entry("", "Evidence", List.of(), "https://evidence.example/?a=1&b=2"),
                                    new Entry("", "No link", List.of(), "javascript:alert(1)"))),
                    new Entries(true, List.of(Entry.of("Why?", "Because.", List.of()))),
                    new Chain(
                            new CausalGraph(
                                    List.of(
                                            new Node("1", "root-cause", "Root cause", "Summer tyres"),
                                            new Node("2", "contributing-factor", "Contributing factor", "Snow"),
                                            new Node("3", "impact", "Impact", "40 letters were late")),
                                    List.of(new Edge("1", "2"), new Edge("2", "3"), new Edge("1", "3"))),
                            List.of("“Summer tyres” led to “Snow”.")),
                    new Actions(
                            List.of(
                                    new Action("Winter tyres", "Fitted", "Ada", "1 May 2026", "Open", false),
                                    new Action("Chains", "", "", "", "Cancelled", true)),
                            "And 2 more.")),
            false,
            "Version 3 of 2 February 2026");

    @Test
    void the_page_for_screens_is_as_recorded() throws IOException {
        assertAsRecorded("page.html", new PageHtml().screen(PAGE));
    }

    @Test
    void the_page_in_markdown_is_as_recorded() throws IOException {
        assertAsRecorded("page.md", PageMarkdown.of(PAGE));
    }

    /** The template cannot say how a new form of block looks, so all must be in the page above. */
    @Test
    void each_form_of_block_is_on_the_page() {
        assertThat(PAGE.blocks())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .contains(Arrays.stream(Block.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
    }

    private static void assertAsRecorded(String name, String written) throws IOException {
        if (Boolean.getBoolean("debrief.describe")) {
            Files.createDirectories(RECORDED);
            Files.writeString(RECORDED.resolve(name), written);
        }
        assertThat(written).isEqualTo(Files.readString(RECORDED.resolve(name)));
    }
}
