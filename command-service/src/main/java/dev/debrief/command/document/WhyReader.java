package dev.debrief.command.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.command.support.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads questions with their answers as one why chain. */
final class WhyReader {

    private static final Pattern WHY = Pattern.compile(
            "(?s)(?:[*_]{1,2}(?<bold>[^*_]+?)[*_]{1,2}|(?<question>[^?]+\\?))\\s*(?:[-–—:→*+]+\\s*)?(?<answer>\\S.*)");

    /** A question that begins with the word, or with its number. */
    private static final Pattern ASKS = Pattern.compile("(?iu)[*_#\\s\\d.)]*(?:why|warum|weshalb|wieso)\\b");

    private static final String NO_QUESTION =
            "Each entry must have a question that ends with a question mark, and an answer.";

    private final Markdown markdown;
    private final FindingReader findings;

    WhyReader(Markdown markdown, FindingReader findings) {
        this.markdown = markdown;
        this.findings = findings;
    }

    /** Whether a list, or the headings and lines of a chapter ask and answer at least two questions. */
    boolean areIn(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> node instanceof ListBlock list && asks(items(list)))
                || asks(withoutList(nodes));
    }

    private static boolean asks(List<ListEntry> entries) {
        return entries.size() >= WhyChain.LEAST
                && entries.stream()
                        .allMatch(entry -> ASKS.matcher(entry.text()).lookingAt()
                                && WHY.matcher(entry.text()).matches());
    }

    List<Piece> read(Chapter chapter, List<Node> nodes) {
        List<ListEntry> lines = withoutList(nodes);
        if (asks(lines)) {
            return List.of(piece(chapter, lines, markdown.text(nodes)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof ListBlock list) {
                pieces.add(piece(chapter, items(list), markdown.raw(list)));
            } else if (node instanceof Heading heading) {
                pieces.add(new Piece.Subheading(heading.getLevel(), markdown.words(heading)));
            } else if (node instanceof Sealed sealed) {
                pieces.add(new Piece.Kept(Markdown.lineOf(node) + 1, sealed.text(), null, sealed.name()));
            } else if (Markdown.lineOf(node) >= 0) {
                pieces.add(new Piece.Kept(Markdown.lineOf(node) + 1, markdown.raw(node), null));
            }
        }
        return pieces;
    }

    private Piece piece(Chapter chapter, List<ListEntry> entries, String raw) {
        int line = entries.getFirst().line();
        List<Why> whys = new ArrayList<>();
        for (ListEntry entry : entries) {
            Matcher why = WHY.matcher(entry.text());
            if (!why.matches()) {
                return new Piece.Kept(line, raw, NO_QUESTION);
            }
            String question = why.group("bold") == null ? why.group("question") : why.group("bold");
            whys.add(new Why(question.strip(), why.group("answer").strip()));
        }
        String id = entries.stream()
                .map(ListEntry::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        UUID fresh = IdempotencyKey.nextInOrder();
        return findings.takeWhys(chapter, line, id, whys, fresh)
                .<Piece>map(why -> new Piece.Kept(line, raw, why))
                .orElseGet(() -> new Piece.Entry(fresh));
    }

    /** The entries of a list. An entry whose answer is a question in a list below it goes on there. */
    private List<ListEntry> items(ListBlock list) {
        List<ListEntry> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            ListEntry whole = ListEntry.of(markdown, (ListItem) item, Set.of());
            if (item.getLastChild() instanceof ListBlock below && !Objects.equals(item.getFirstChild(), below)) {
                List<ListEntry> deeper = items(below);
                String own = markdown.withoutBullet(String.join("\n", markdown.linesBefore(item, below)));
                if (WHY.matcher(own).matches()
                        && deeper.stream()
                                .allMatch(one -> ASKS.matcher(one.text()).lookingAt())) {
                    items.add(ListEntry.of(whole.line(), own));
                    items.addAll(deeper);
                    continue;
                }
            }
            items.add(whole);
        }
        return items;
    }

    /** Questions as headings or bold lines, each with its answer below; empty if there is anything else. */
    private List<ListEntry> withoutList(List<Node> nodes) {
        List<ListEntry> entries = new ArrayList<>();
        for (Node node : nodes) {
            String text = node instanceof Heading heading ? "**" + markdown.words(heading) + "**" : markdown.raw(node);
            boolean asks = ASKS.matcher(text).lookingAt();
            boolean wording = node instanceof Heading || node instanceof Paragraph;
            if (!wording || (!asks && entries.isEmpty())) {
                return List.of();
            }
            Stream<ListEntry> own = asks ? Stream.of(ListEntry.of(Markdown.lineOf(node) + 1, text)) : Stream.of();
            if (!asks) {
                ListEntry last = entries.removeLast();
                own = Stream.of(last.withText(last.text() + "\n\n" + text));
            }
            own.forEach(entries::add);
        }
        return entries;
    }
}
