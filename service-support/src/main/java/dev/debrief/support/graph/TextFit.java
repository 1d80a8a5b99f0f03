package dev.debrief.support.graph;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit into a box, by the usual width of letters. */
final class TextFit {

    static final int NARROWEST = 90;

    private static final double LETTER = 6.6;
    private static final double WIDE_LETTER = 12;
    private static final int MOST_LINES = 5;
    private static final int INSET = 16;

    private TextFit() {}

    /** At most five lines; the last one ends in an ellipsis if the text goes on. */
    static List<String> lines(String text, int boxWidth) {
        double room = boxWidth - INSET;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            for (String piece : pieces(word, room)) {
                String joined = line.isEmpty() ? piece : line + " " + piece;
                if (width(joined) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(piece);
                } else {
                    line.setLength(0);
                    line.append(joined);
                }
            }
        }
        lines.add(line.toString());
        return lines.size() > MOST_LINES ? cut(lines) : lines;
    }

    private static List<String> cut(List<String> lines) {
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        String last = shown.removeLast();
        shown.add((last.length() > 2 ? last.substring(0, last.offsetByCodePoints(last.length(), -1)) : last) + "…");
        return shown;
    }

    /** A word that is wider than the room is divided. */
    private static List<String> pieces(String word, double room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            if (width(piece.toString()) + width(letter) > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(TextFit::width).sum();
    }

    private static double width(int letter) {
        return Character.isIdeographic(letter) || letter > Character.MAX_VALUE ? WIDE_LETTER : LETTER;
    }
}
