package dev.debrief.query.document.page;

import dev.debrief.query.document.page.Block.Action;
import dev.debrief.query.document.page.Block.Actions;
import dev.debrief.query.document.page.Block.Chain;
import dev.debrief.query.document.page.Block.Day;
import dev.debrief.query.document.page.Block.Entries;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.query.document.page.Block.Heading;
import dev.debrief.query.document.page.Block.Milestones;
import dev.debrief.query.document.page.Block.Prose;
import dev.debrief.query.document.page.Block.Timeline;
import dev.debrief.support.markdown.MarkdownHtml;
import dev.debrief.support.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a page as Markdown. */
public final class PageMarkdown {

    private PageMarkdown() {}

    /** The whole page, with its imprint. */
    public static String of(Page page) {
        return text(page) + "\n---\n\n" + PlainText.escaped(page.imprint()) + "\n";
    }

    /** The page without its imprint. */
    static String text(Page page) {
        List<String> written = new ArrayList<>();
        written.add("# " + PlainText.escaped(page.title()));
        written.add(lines(page.facts().stream()
                .map(fact -> "- **" + PlainText.escaped(fact.name()) + ":** " + PlainText.escaped(fact.value()))));
        written.add(of(page.blocks()));
        return joined(written.stream()) + "\n";
    }

    public static String of(List<Block> blocks) {
        return joined(blocks.stream().map(PageMarkdown::markdown));
    }

    private static String joined(Stream<String> pieces) {
        return pieces.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Heading heading -> "#".repeat(heading.level()) + " " + PlainText.escaped(heading.text());
            case Prose prose -> prose.markdown();
            case Entries entries -> lines(entries.entries().stream().map(PageMarkdown::entry));
            case Milestones milestones ->
                lines(milestones.stops().stream()
                        .map(stop -> "- " + PlainText.escaped(stop.time()) + " — " + PlainText.escaped(stop.name())));
            case Timeline timeline -> lines(timeline.days().stream().map(PageMarkdown::day));
            case Chain chain -> lines(chain.sentences().stream().map(sentence -> "- " + indented(sentence)));
            case Actions actions ->
                lines(Stream.concat(actions.actions().stream().map(PageMarkdown::action), remark(actions.remark())));
        };
    }

    private static Stream<String> remark(String remark) {
        return remark.isEmpty() ? Stream.empty() : Stream.of("\n" + PlainText.escaped(remark));
    }

    private static String entry(Entry entry) {
        String lead = entry.lead().isEmpty() ? "" : "**" + PlainText.escaped(entry.lead()) + "** ";
        String notes = entry.notes().stream()
                .map(note -> "\n  " + PlainText.escaped(note))
                .collect(Collectors.joining("  "));
        String link = entry.url() == null ? "" : "\n  " + address(entry.url());
        return "- " + lead + indented(entry.markdown()) + notes + link;
    }

    private static String address(String url) {
        return MarkdownHtml.isWebAddress(url) && !url.matches(".*[<>\\s].*") ? "<" + url + ">" : PlainText.escaped(url);
    }

    private static String day(Day day) {
        return "- " + PlainText.escaped(day.date()) + "\n"
                + lines(day.events().stream()
                        .map(event ->
                                "  - " + event.time() + " — " + event.markdown().replaceAll("\\R(?=.)", "\n    ")));
    }

    private static String action(Action action) {
        String rest = Stream.of(action.owner(), action.due(), action.status())
                .filter(text -> !text.isEmpty())
                .map(PlainText::escaped)
                .collect(Collectors.joining(" · "));
        return "- **" + PlainText.escaped(action.title()) + "** — " + rest;
    }

    private static String indented(String text) {
        return text.replaceAll("\\R(?=.)", "\n  ");
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
