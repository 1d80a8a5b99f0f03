package dev.debrief.support.language;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Takes a text without markup apart: by empty lines, and by lines that look like items of a list or of a timeline. */
final class PlainPassages {

    private static final Pattern ITEM =
            Pattern.compile("[ \\t]*(?:[-*+•–][ \\t]|\\d{1,3}[.)][ \\t]|\\[?\\d{1,2}:\\d\\d|\\[?\\d{4}-\\d\\d-\\d\\d)");

    private final List<Passage> passages = new ArrayList<>();
    private Passage.Builder open = new Passage.Builder();

    private PlainPassages() {}

    static List<Passage> of(String text) {
        PlainPassages plain = new PlainPassages();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int next = feed < 0 ? text.length() : feed + 1;
            plain.line(text.substring(start, next), start);
            start = next;
        }
        plain.close();
        return plain.passages;
    }

    private void line(String line, int start) {
        if (line.isBlank() || ITEM.matcher(line).lookingAt()) {
            close();
        }
        open.add(line, start, line.length());
    }

    private void close() {
        Passage passage = open.build();
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
        open = new Passage.Builder();
    }
}
