package dev.debrief.command.document;

import dev.debrief.command.document.times.ChapterTimes;
import dev.debrief.command.document.times.TimedText;
import dev.debrief.command.document.times.TimedText.DayLine;
import dev.debrief.command.document.times.TimedText.Timed;
import dev.debrief.command.document.times.TimedText.Untimed;
import dev.debrief.command.support.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads a chapter whose entries begin with times: lists, tables, lines, and headings with text below them. */
final class TimedChapter {

    private static final String NO_CLOCK = "There is a day, but no clock.";
    private static final Pattern TICK = Pattern.compile("^\\[[ xX]\\][ \\t]+");

    private final Markdown markdown;
    private final Set<String> labels;
    private final ChapterTimes times;
    private final Taker taker;
    private final List<Piece> pieces = new ArrayList<>();

    /** Takes entries; returns the reason if it refuses one. */
    interface Taker {

        @Nullable
        String take(ListEntry entry, Timed timed, UUID fresh);

        /** Takes an entry that does not begin with a time. */
        @Nullable
        String takeUntimed(ListEntry entry, UUID fresh);
    }

    /**
     * Something that may be an entry.
     *
     * @param raw the text that is kept if it is none
     * @param parent whether entries below it follow, so that it need not begin with a time itself
     */
    private record Candidate(ListEntry entry, String raw, boolean parent) {

        boolean isRow() {
            return raw.startsWith("|");
        }
    }

    TimedChapter(Markdown markdown, Set<String> labels, ChapterTimes times, Taker taker) {
        this.markdown = markdown;
        this.labels = labels;
        this.times = times;
        this.taker = taker;
    }

    List<Piece> read(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node instanceof Heading heading) {
                i = headings(nodes, i, heading);
            } else if (node instanceof ListBlock list) {
                take(itemsOf(list));
            } else if (node instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else {
                keep(node);
            }
        }
        return pieces;
    }

    private void keep(Node node) {
        if (node instanceof Sealed sealed) {
            pieces.add(new Piece.Kept(Markdown.lineOf(node) + 1, sealed.text(), null, sealed.name()));
        } else if (Markdown.lineOf(node) >= 0) {
            String raw = markdown.raw(node);
            times.hear(raw);
            boolean dayWithText = ChapterTimes.beginsWithTime(raw) && !ChapterTimes.isDay(raw);
            pieces.add(new Piece.Kept(Markdown.lineOf(node) + 1, raw, dayWithText ? NO_CLOCK : null));
        }
    }

    /** Headings that begin with a clock are entries with the text below them; returns the index of the last node read. */
    private int headings(List<Node> nodes, int first, Heading heading) {
        if (!isTimed(heading)) {
            times.hearHeading(markdown.words(heading));
            pieces.add(new Piece.Subheading(heading.getLevel(), markdown.words(heading)));
            return first;
        }
        List<Candidate> run = new ArrayList<>();
        int next = first;
        while (next < nodes.size() && nodes.get(next) instanceof Heading timed && isTimed(timed)) {
            int end = next + 1;
            while (end < nodes.size() && !(nodes.get(end) instanceof Heading)) {
                end++;
            }
            run.add(below(timed, nodes.subList(next + 1, end)));
            next = end;
        }
        take(run);
        return next - 1;
    }

    private boolean isTimed(Heading heading) {
        return ChapterTimes.beginsWithClock(markdown.words(heading));
    }

    private Candidate below(Heading heading, List<Node> nodes) {
        String words = markdown.words(heading);
        String body = markdown.text(nodes);
        ListEntry entry = ListEntry.of(Markdown.lineOf(heading) + 1, (words + "\n\n" + body).strip());
        return new Candidate(entry, markdown.raw(heading) + (body.isEmpty() ? "" : "\n\n" + body), false);
    }

    private List<Candidate> itemsOf(ListBlock list) {
        List<Candidate> run = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            ListBlock below = timesBelow((ListItem) item);
            ListEntry entry = ListEntry.of(markdown, (ListItem) item, labels);
            String bare = TICK.matcher(entry.text()).replaceFirst("");
            ListEntry ticked = ChapterTimes.beginsWithTime(bare) ? entry.withText(bare) : entry;
            if (below == null) {
                run.add(new Candidate(ticked, markdown.raw(item), false));
            } else {
                String own =
                        String.join("\n", markdown.linesBefore(item, below)).strip();
                run.add(new Candidate(ListEntry.of(ticked.line(), markdown.withoutBullet(own)), own, true));
                run.addAll(itemsOf(below));
            }
        }
        return run;
    }

    /** The list below an entry that has no clock of its own, if it contains entries with clocks. */
    private @Nullable ListBlock timesBelow(ListItem item) {
        Node last = item.getLastChild();
        if (last instanceof ListBlock list && !Objects.equals(item.getFirstChild(), last)) {
            String own = markdown.withoutBullet(String.join("\n", markdown.linesBefore(item, list)));
            boolean clocks = list.getFirstChild() instanceof ListItem first
                    && ChapterTimes.beginsWithClock(
                            ListEntry.of(markdown, first, Set.of()).text());
            return clocks && !ChapterTimes.beginsWithClock(own) ? list : null;
        }
        return null;
    }

    private void paragraph(Paragraph paragraph) {
        int line = Markdown.lineOf(paragraph) + 1;
        List<String> lines = markdown.linesOf(paragraph, 3);
        TableText table = TableText.of(line, lines).orElse(null);
        if (table != null) {
            table(paragraph, line, table);
        } else if (ParagraphEntries.areIn(lines)) {
            take(ParagraphEntries.of(line, lines).stream()
                    .map(one -> new Candidate(ListEntry.of(one.line(), one.text()), one.text(), !one.timed()))
                    .toList());
        } else {
            keep(paragraph);
        }
    }

    private void table(Paragraph paragraph, int line, TableText table) {
        List<Candidate> run = table.rows().stream()
                .map(row -> new Candidate(
                        ListEntry.of(row.line(), TimedRow.text(table.head(), row.cells())), row.raw(), false))
                .toList();
        if (run.stream()
                .noneMatch(row -> ChapterTimes.beginsWithClock(row.entry().text()))) {
            keep(paragraph);
            return;
        }
        if (!table.before().isEmpty()) {
            String before = String.join("\n", table.before());
            times.hear(before);
            pieces.add(new Piece.Kept(line, before, null));
        }
        times.hearHead(table.head());
        if (!TableHead.isPlain(table.head())) {
            pieces.add(new Piece.Kept(table.line(), "| " + String.join(" | ", table.head()) + " |", null));
        }
        take(run);
    }

    private void take(List<Candidate> run) {
        if (!run.isEmpty()) {
            DocumentLimits.rejectMany(run.getFirst().entry().line(), run.size());
        }
        List<TimedText> read =
                times.read(run.stream().map(one -> one.entry().text()).toList());
        for (int i = 0; i < run.size(); i++) {
            take(run.get(i), read.get(i));
        }
    }

    private void take(Candidate candidate, TimedText read) {
        switch (read) {
            case Timed timed -> settle(candidate, fresh -> taker.take(candidate.entry(), timed, fresh));
            case DayLine line -> {
                if (!candidate.isRow()) {
                    kept(candidate, null);
                }
            }
            case Untimed(String why) -> {
                if (why != null || candidate.parent()) {
                    kept(candidate, why);
                } else {
                    settle(candidate, fresh -> taker.takeUntimed(candidate.entry(), fresh));
                }
            }
        }
    }

    private void settle(Candidate candidate, Function<UUID, @Nullable String> take) {
        UUID fresh = IdempotencyKey.nextInOrder();
        String why = take.apply(fresh);
        if (why == null) {
            pieces.add(new Piece.Entry(fresh));
        } else {
            kept(candidate, why);
        }
    }

    private void kept(Candidate candidate, @Nullable String why) {
        pieces.add(new Piece.Kept(candidate.entry().line(), candidate.raw(), why));
    }

    /** The labelled fields of a timed entry. */
    static Map<String, String> told(ListEntry entry, Timed timed) {
        Map<String, String> told = entry.told();
        told.put("Occurred at", timed.at().toString());
        return told;
    }
}
