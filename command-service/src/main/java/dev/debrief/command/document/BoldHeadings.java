package dev.debrief.command.document;

import dev.debrief.api.document.Chapter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Bold lines that are headings of chapters. */
final class BoldHeadings {

    private static final Pattern BOLD = Pattern.compile("\\s{0,3}(?:\\*\\*|__)([^*_]{3,80})(?:\\*\\*|__):?\\s*");

    private static final int DEEPEST = 6;

    /** The level of the last heading. */
    private int lastLevel;

    /** A heading in place of a bold line of its own; each other block as it is. To be called in the order of the text. */
    Node heading(Node node, List<String> lines) {
        if (node instanceof Heading heading) {
            lastLevel = heading.getLevel();
        }
        boolean line = node instanceof Paragraph && node.getSourceSpans().size() == 1;
        if (!line || words(lines.get(Markdown.lineOf(node))).isEmpty()) {
            return node;
        }
        Heading heading = new Heading();
        heading.setLevel(Math.min(DEEPEST, Math.max(1, lastLevel) + 1));
        heading.setSourceSpans(node.getSourceSpans());
        return heading;
    }

    /** The words of a bold line, if it is the heading of a chapter. */
    static Optional<String> words(String line) {
        Matcher bold = BOLD.matcher(line);
        return bold.matches() && Chapter.headed(bold.group(1)).isPresent()
                ? Optional.of(bold.group(1).strip())
                : Optional.empty();
    }
}
