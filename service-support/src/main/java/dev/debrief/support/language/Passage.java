package dev.debrief.support.language;

import java.util.Arrays;

/** A piece of running text, such as a paragraph or a heading, as a reader sees it. */
final class Passage {

    private final String text;
    private final int[] offsets;
    private final int end;

    private Passage(String text, int[] offsets, int end) {
        this.text = text;
        this.offsets = offsets;
        this.end = end;
    }

    String text() {
        return text;
    }

    /** Where the character with this index stands in the source. The end of the passage is the index after the last character. */
    int inSource(int index) {
        return index < offsets.length ? offsets[index] : end;
    }

    /** Collects the characters of a passage. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[16];
        private int end;

        /** Adds what stands in the source from the offset on. A literal of another length than its source belongs to its beginning. */
        void add(String literal, int offset, int sourceLength) {
            int longer = text.length() + literal.length();
            offsets = longer <= offsets.length ? offsets : Arrays.copyOf(offsets, 2 * longer);
            for (int i = 0; i < literal.length(); i++) {
                offsets[text.length() + i] = offset + Math.min(i, Math.max(sourceLength - 1, 0));
            }
            text.append(literal);
            end = offset + sourceLength;
        }

        Passage build() {
            return new Passage(text.toString(), Arrays.copyOf(offsets, text.length()), end);
        }
    }
}
