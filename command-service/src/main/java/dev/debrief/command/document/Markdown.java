package dev.debrief.command.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentMarkers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A CommonMark text with its original lines, so that unparsed parts are kept unchanged. */
final class Markdown {

    /** YAML front matter. */
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");

    private static final int MAX_NESTING = 24;

    private static final Pattern SECTION_MARKER = Pattern.compile("<!-- (?:end of )?section [a-z0-9-]{1,100} -->");
    private static final Pattern BULLET = Pattern.compile("^([-*+]|\\d{1,9}[.)])[ \\t]*");
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}[ \\t]*");
    private static final Pattern CLOSING_MARK = Pattern.compile("[ \\t]+#+$");

    /** Only blocks are parsed. Parsing inline marks is quadratic for some texts, and nobody needs it. */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    /** The beginning of a line decides which block it belongs to, the end whether an HTML block ends. */
    private static final int PARSED_START = 800;

    private static final int PARSED_END = 100;

    private static final int LONGEST_HEADING = 500;

    private final List<String> lines;
    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable Long version;
    private final boolean untouched;

    /** The headings that are short enough for a title. */
    private final List<Heading> headings;

    private final @Nullable Block title;

    private Markdown(String text) {
        Matcher facts = DocumentMarkers.FACTS.matcher(text);
        int end = facts.find() ? text.indexOf(DocumentMarkers.END_OF_FACTS, facts.end()) : -1;
        version = end < 0 ? null : Long.valueOf(facts.group(1));
        String written = end < 0
                ? text
                : text.substring(0, facts.start())
                        + withoutWords(text.substring(facts.start(), end))
                        + text.substring(end + DocumentMarkers.END_OF_FACTS.length());
        lines = new ArrayList<>(written.lines().toList());
        List<Sealed> sealed = Sealed.in(lines);
        ComputedText.blank(lines, sealed);
        String read = String.join("\n", lines);
        untouched = end >= 0 && DocumentMarkers.fingerprint(read).equals(facts.group(2));
        DocumentLimits.rejectLong(lines, sealed);
        List<String> body = new ArrayList<>(FRONT_MATTER
                .matcher(read)
                .replaceFirst(matter -> withoutWords(matter.group()))
                .lines()
                .map(Markdown::parsed)
                .toList());
        sealed.forEach(one -> blank(body, one));
        BoldHeadings boldHeadings = new BoldHeadings();
        for (Node node = PARSER.parse(String.join("\n", body)).getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(boldHeadings.heading(node, lines));
        }
        nodes.addAll(sealed);
        nodes.sort(Comparator.comparingInt(Markdown::lineOf));
        headings = nodes.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> words(heading).length() <= LONGEST_HEADING)
                .toList();
        title = isTitled() ? block(headings.getFirst(), from(headings.getFirst()), List.of()) : null;
    }

    private static void blank(List<String> body, Sealed sealed) {
        for (int i = lineOf(sealed); i < Math.min(body.size(), sealed.end()); i++) {
            body.set(i, "");
        }
    }

    /** Whether this is a document as Debrief gave it. */
    boolean isUntouched() {
        return untouched;
    }

    private static String parsed(String line) {
        return line.length() <= PARSED_START + PARSED_END
                ? line
                : line.substring(0, PARSED_START) + line.substring(line.length() - PARSED_END);
    }

    private static String withoutWords(String text) {
        return text.replaceAll("[^\\n]", "");
    }

    static Markdown of(String text) {
        return new Markdown(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    List<String> lines() {
        return lines;
    }

    /** The version of the report that the document is based on, if the text contains it. */
    @Nullable
    Long version() {
        return version;
    }

    /** The title: the only heading of the first level, if it comes first and is not a chapter. */
    @Nullable
    Block title() {
        return title;
    }

    /** A document that Debrief created always begins with its title. */
    private boolean isTitled() {
        if (headings.isEmpty() || headings.getFirst().getLevel() > 1) {
            return false;
        }
        return version != null
                || (Chapter.headed(words(headings.getFirst())).isEmpty()
                        && (headings.size() == 1 || headings.get(1).getLevel() > 1));
    }

    /** The text, split at its highest headings and at the headings of known chapters of any level. */
    List<Block> blocks() {
        Set<Heading> others = Collections.newSetFromMap(new IdentityHashMap<>());
        others.addAll(title == null ? headings : headings.subList(1, headings.size()));
        int highest = others.stream().mapToInt(Heading::getLevel).min().orElse(1);
        int level = title == null ? highest : Math.max(2, highest);
        Predicate<Heading> cuts = heading ->
                heading.getLevel() <= level || Chapter.headed(words(heading)).isPresent();
        List<Block> blocks = new ArrayList<>();
        Heading open = null;
        List<Node> under = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Heading heading && others.contains(heading) && cuts.test(heading)) {
                blocks.add(block(open, lineOf(heading), under));
                open = heading;
                under = new ArrayList<>();
            } else if (title == null || lineOf(node) != title.line()) {
                under.add(node);
            }
        }
        blocks.add(block(open, lines.size(), under));
        return blocks;
    }

    private Block block(@Nullable Heading heading, int to, List<Node> under) {
        if (heading == null) {
            return new Block(0, "", -1, title == null ? 0 : title.from(), to, List.copyOf(under));
        }
        return new Block(heading.getLevel(), words(heading), lineOf(heading), from(heading), to, List.copyOf(under));
    }

    /** The text of the heading without its marks. */
    String words(Heading heading) {
        int last = heading.getSourceSpans().getLast().getLineIndex();
        int end = last > lineOf(heading) ? last : last + 1;
        String text = String.join(" ", lines.subList(lineOf(heading), end)).strip();
        Optional<String> bold = BoldHeadings.words(text);
        if (bold.isPresent()) {
            return bold.get();
        }
        return text.length() > PARSED_START
                ? text
                : CLOSING_MARK
                        .matcher(HEADING_MARK.matcher(text).replaceFirst(""))
                        .replaceFirst("")
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

    /** The content under a heading. The first block includes the content before the title. */
    String text(Block block) {
        String text = text(block.from(), block.to());
        return block.level() > 0 || title == null || title.line() == 0
                ? text
                : (text(0, title.line()) + "\n\n" + text).strip();
    }

    private static boolean isSectionMarker(String line) {
        return line.startsWith("<!-- ") && SECTION_MARKER.matcher(line.strip()).matches();
    }

    /** The original lines of a range, without surrounding blank lines. */
    private String text(int from, int to) {
        List<String> own = lines.subList(from, to).stream()
                .filter(line -> !isSectionMarker(line))
                .toList();
        return String.join("\n", own.stream().dropWhile(String::isBlank).toList())
                .stripTrailing();
    }

    /** The lines of a node without their indentation. */
    List<String> linesOf(Node node, int indent) {
        List<String> own = new ArrayList<>();
        List<SourceSpan> spans = node.getSourceSpans();
        for (int i = spans.getFirst().getLineIndex(); i <= spans.getLast().getLineIndex(); i++) {
            own.add(without(indent, lines.get(i)));
        }
        return own;
    }

    /** The lines of a node as they are. */
    String raw(Node node) {
        return String.join("\n", linesOf(node, 0)).strip();
    }

    /** The lines from the first to the last of some nodes. */
    String text(List<Node> under) {
        List<Node> placed = under.stream().filter(node -> lineOf(node) >= 0).toList();
        return placed.isEmpty()
                ? ""
                : text(
                        lineOf(placed.getFirst()),
                        placed.getLast().getSourceSpans().getLast().getLineIndex() + 1);
    }

    /** The lines of an entry before a list in it. */
    List<String> linesBefore(Node item, Node list) {
        return lines.subList(lineOf(item), lineOf(list));
    }

    /** A text without the mark of a list before it. */
    String withoutBullet(String text) {
        return BULLET.matcher(text.strip()).replaceFirst("");
    }

    /** The first line of a node, from its column. */
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
