package dev.debrief.command.document;

import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.sections.SectionName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;

/** A text between two markers that is one section, whatever is in it. */
final class Sealed extends CustomBlock {

    private static final Pattern END = Pattern.compile("<!-- end of section ([a-z0-9]+(?:-[a-z0-9]+)*) -->");
    private static final int LONGEST_MARKER = 200;

    private final SectionName name;
    private final String text;
    private final int to;

    /**
     * @param from the line of the first marker
     * @param to the line of the last marker
     */
    private Sealed(SectionName name, String text, int from, int to) {
        this.name = name;
        this.text = text;
        this.to = to;
        setSourceSpans(List.of(SourceSpan.of(from, 0, 0, 0), SourceSpan.of(to, 0, 0, 0)));
    }

    SectionName name() {
        return name;
    }

    String text() {
        return text;
    }

    /** The line after the last marker. */
    int end() {
        return to + 1;
    }

    /** The first one of a block. */
    static Optional<Sealed> in(Block block) {
        return block.nodes().stream()
                .filter(Sealed.class::isInstance)
                .map(Sealed.class::cast)
                .findFirst();
    }

    /** All in a document, in their order. */
    static List<Sealed> in(List<String> lines) {
        Map<String, NavigableSet<Integer>> ends = ends(lines);
        List<Sealed> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = marker(DocumentMarkers.SECTION, lines.get(i));
            Integer end = begin.matches()
                    ? ends.getOrDefault(begin.group(1), Collections.emptyNavigableSet())
                            .higher(i)
                    : null;
            if (end != null && end > i + 2) {
                String text = String.join("\n", lines.subList(i + 2, end - 1));
                all.add(new Sealed(new SectionName(begin.group(1)), text, i, end));
                i = end;
            }
        }
        return all;
    }

    /** The lines of the last markers by the names of their sections. */
    private static Map<String, NavigableSet<Integer>> ends(List<String> lines) {
        Map<String, NavigableSet<Integer>> ends = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher end = marker(END, lines.get(i));
            if (end.matches()) {
                ends.computeIfAbsent(end.group(1), none -> new TreeSet<>()).add(i);
            }
        }
        return ends;
    }

    private static Matcher marker(Pattern pattern, String line) {
        return pattern.matcher(line.length() > LONGEST_MARKER ? "" : line.strip());
    }
}
