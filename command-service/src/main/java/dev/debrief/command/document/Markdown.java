package dev.debrief.command.document;

import dev.debrief.api.document.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A text in CommonMark, with its lines as they were written: what can't be made data of is kept as it stands. */
final class Markdown {

    /** What we computed and wrote into the document ourselves; the version in it tells what the writer has seen. */
    private static final Pattern FACTS =
            Pattern.compile("(?s)<!-- debrief report \\S+ version (\\d{1,9}).*?<!-- end of facts -->");

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private static final int LONGEST_HEADING = 500;

    private final List<String> lines;
    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable Long version;

    /** What tools put before a text, in YAML. */
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");

    private Markdown(String text) {
        Matcher facts = FACTS.matcher(text);
        boolean ours = facts.find();
        version = ours ? Long.valueOf(facts.group(1)) : null;
        String written = ours
                ? text.substring(0, facts.start()) + withoutWords(facts.group()) + text.substring(facts.end())
                : text;
        lines = written.lines().toList();
        String body = FRONT_MATTER.matcher(written).replaceFirst(matter -> withoutWords(matter.group()));
        for (Node node = PARSER.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
    }

    private static String withoutWords(String text) {
        return text.replaceAll("[^\\n]", "");
    }

    static Markdown of(String text) {
        return new Markdown(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The version of the report that the writer began from, where the text says so. */
    @Nullable
    Long version() {
        return version;
    }

    /** Its title: a first heading of the first level that is no chapter, and is not followed by another of that level. */
    @Nullable
    Block title() {
        List<Heading> headings = headings();
        boolean titled = !headings.isEmpty()
                && headings.getFirst().getLevel() == 1
                && (version != null || isTitle(headings.getFirst(), headings.subList(1, headings.size())));
        return titled ? block(headings.getFirst(), from(headings.getFirst()), List.of()) : null;
    }

    private boolean isTitle(Heading first, List<Heading> others) {
        return Chapter.headed(words(first)).isEmpty()
                && (others.isEmpty() || others.getFirst().getLevel() > 1);
    }

    /** The text cut at its highest headings, and at those of known chapters wherever they stand. */
    List<Block> blocks() {
        Block title = title();
        int highest = headings().stream()
                .filter(heading -> title == null || lineOf(heading) != title.line())
                .mapToInt(Heading::getLevel)
                .min()
                .orElse(1);
        int level = title == null ? highest : Math.max(2, highest);
        Predicate<Heading> cuts = heading ->
                heading.getLevel() <= level || Chapter.headed(words(heading)).isPresent();
        List<Block> blocks = new ArrayList<>();
        Heading open = null;
        List<Node> under = new ArrayList<>();
        for (Node node : nodes) {
            boolean isTitle = title != null && lineOf(node) == title.line() && node instanceof Heading;
            if (isTitle) {
                continue;
            }
            if (node instanceof Heading heading && words(heading).length() <= LONGEST_HEADING && cuts.test(heading)) {
                blocks.add(block(open, lineOf(heading), under));
                open = heading;
                under = new ArrayList<>();
            } else {
                under.add(node);
            }
        }
        blocks.add(block(open, lines.size(), under));
        return blocks;
    }

    private Block block(@Nullable Heading heading, int to, List<Node> under) {
        if (heading == null) {
            Block title = title();
            return new Block(
                    0, "", title == null ? -1 : title.line(), title == null ? 0 : title.from(), to, List.copyOf(under));
        }
        return new Block(heading.getLevel(), words(heading), lineOf(heading), from(heading), to, List.copyOf(under));
    }

    /** Those that are short enough to be ones. */
    private List<Heading> headings() {
        return nodes.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> words(heading).length() <= LONGEST_HEADING)
                .toList();
    }

    /** As written, without the marks that make it a heading. */
    private String words(Heading heading) {
        int last = heading.getSourceSpans().getLast().getLineIndex();
        int end = last > lineOf(heading) ? last : last + 1;
        return String.join(" ", lines.subList(lineOf(heading), end))
                .strip()
                .replaceFirst("^#{1,6}[ \\t]*", "")
                .replaceFirst("[ \\t]+#+$", "")
                .strip();
    }

    private static int from(Heading heading) {
        return heading.getSourceSpans().getLast().getLineIndex() + 1;
    }

    static int lineOf(Node node) {
        return node.getSourceSpans().isEmpty()
                ? -1
                : node.getSourceSpans().getFirst().getLineIndex();
    }

    /** The lines from one to another, as they were written, without blank ones around them. */
    String text(int from, int to) {
        return String.join("\n", lines.subList(from, to)).replaceAll("^(\\s*\\n)+|\\s+$", "");
    }

    /** The lines of a node, without what it is indented by. */
    List<String> linesOf(Node node, int indent) {
        List<String> own = new ArrayList<>();
        List<SourceSpan> spans = node.getSourceSpans();
        for (int i = spans.getFirst().getLineIndex(); i <= spans.getLast().getLineIndex(); i++) {
            own.add(without(indent, lines.get(i)));
        }
        return own;
    }

    /** The first line of a node from its own column on. */
    int columnOf(Node node) {
        return node.getSourceSpans().getFirst().getColumnIndex();
    }

    private static String without(int indent, String line) {
        int from = 0;
        while (from < indent && from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
            from++;
        }
        return line.substring(from);
    }
}
