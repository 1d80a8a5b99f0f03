package dev.debrief.web.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts two edits of one text together. */
final class Merge {

    /** Longer texts are compared by lines, which takes less time. */
    private static final int MANY_WORDS = 2_000;

    private static final String WORDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";
    private static final String LINES = "(?<=\n)";

    private Merge() {}

    /**
     * The text with both edits; empty if they touch the same place.
     *
     * @param before the text that both began with
     */
    static Optional<String> of(String before, String one, String other) {
        boolean few =
                Stream.of(before, one, other).allMatch(text -> text.split(WORDS, MANY_WORDS + 1).length <= MANY_WORDS);
        return of(before, one, other, few ? WORDS : LINES);
    }

    private static Optional<String> of(String before, String one, String other, String between) {
        List<String> pieces = List.of(before.split(between, -1));
        List<AbstractDelta<String>> changes = Stream.of(one, other)
                .map(text -> DiffUtils.diff(pieces, List.of(text.split(between, -1))))
                .flatMap(patch -> patch.getDeltas().stream())
                .distinct()
                .sorted(Comparator.comparingInt(change -> change.getSource().getPosition()))
                .toList();
        List<String> merged = new ArrayList<>();
        int at = 0;
        int end = -1;
        for (AbstractDelta<String> change : changes) {
            int from = change.getSource().getPosition();
            if (from <= end) {
                return Optional.empty();
            }
            merged.addAll(pieces.subList(at, from));
            merged.addAll(change.getTarget().getLines());
            at = from + change.getSource().size();
            end = at;
        }
        merged.addAll(pieces.subList(at, pieces.size()));
        return Optional.of(String.join("", merged));
    }
}
