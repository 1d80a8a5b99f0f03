package dev.debrief.command.document;

import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.support.http.BadParameterException;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The limits of a document, so that reading it takes time in proportion to its length. */
final class DocumentLimits {

    private static final int MAX_LINES = 20_000;
    private static final int MAX_PARAGRAPH = 1_000;

    /** A line that is blank, or an entry of a list. */
    private static final Pattern STARTS_BLOCK = Pattern.compile("\\s*(?:$|[-*+]\\s|\\d{1,9}[.)]\\s)");

    private DocumentLimits() {}

    /** The parser looks at all lines of a paragraph again with each of its lines. */
    static void rejectLong(List<String> lines, List<Sealed> sealed) {
        BitSet whole = new BitSet(lines.size());
        sealed.forEach(one -> whole.set(Markdown.lineOf(one), one.end()));
        int paragraph = 0;
        for (int i = 0; i < lines.size(); i++) {
            paragraph = whole.get(i) || STARTS_BLOCK.matcher(lines.get(i)).lookingAt() ? 0 : paragraph + 1;
            if (paragraph > MAX_PARAGRAPH || i >= MAX_LINES) {
                throw new BadParameterException(
                        "line " + (i + 1),
                        "a document has at most %d lines, and a paragraph or table at most %d"
                                .formatted(MAX_LINES, MAX_PARAGRAPH));
            }
        }
    }

    /** @throws BadParameterException if there are more entries than a document may have */
    static void rejectMany(int line, int entries) {
        if (entries > WriteDocument.MAX_STATEMENTS) {
            throw new BadParameterException(
                    "line " + line, "a document has at most " + WriteDocument.MAX_STATEMENTS + " entries and sections");
        }
    }
}
