package dev.debrief.query.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.debrief.api.diff.ReportDiff.Piece;
import dev.debrief.api.diff.ReportDiff.PieceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Differences between two texts, word by word. */
final class WordDiff {

    /** Longer texts are shown one after the other, because comparing them takes too long. */
    private static final int MOST_WORDS = 5_000;

    private WordDiff() {}

    static List<Piece> of(String before, String after) {
        List<String> from = words(before);
        List<String> to = words(after);
        List<Piece> pieces = new ArrayList<>();
        if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
            add(pieces, PieceKind.REMOVED, List.of(before));
            add(pieces, PieceKind.ADDED, List.of(after));
            return pieces;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(pieces, PieceKind.SAME, from.subList(at, delta.getSource().getPosition()));
            add(pieces, PieceKind.REMOVED, delta.getSource().getLines());
            add(pieces, PieceKind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, PieceKind.SAME, from.subList(at, from.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, PieceKind kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Words with the spaces behind them, so that they can be joined again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)", -1));
    }
}
