package dev.debrief.command.document;

import dev.debrief.api.document.DocumentMarkers;
import java.util.BitSet;
import java.util.List;

/** Text that Debrief adds to a document for readers, such as the action items. It is not read back. */
final class ComputedText {

    private ComputedText() {}

    /** Blanks the lines between the markers of computed text, unless they are in a section between markers of its own. */
    static void blank(List<String> lines, List<Sealed> sealed) {
        BitSet kept = new BitSet(lines.size());
        sealed.forEach(one -> kept.set(Markdown.lineOf(one), one.end()));
        int from = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (kept.get(i)) {
                continue;
            }
            if (from < 0 && lines.get(i).stripTrailing().equals(DocumentMarkers.COMPUTED)) {
                from = i;
            } else if (from >= 0 && lines.get(i).stripTrailing().equals(DocumentMarkers.END_OF_COMPUTED)) {
                lines.subList(from, i + 1).replaceAll(line -> "");
                from = -1;
            }
        }
    }
}
