package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Safeguard;
import dev.debrief.query.counting.Columns;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Look.Viewer;
import dev.debrief.query.counting.Tallies;
import dev.debrief.query.counting.Vocabulary;
import dev.debrief.query.counting.Vocabulary.SafeguardWord;
import java.util.List;
import java.util.function.BiConsumer;

/** Safeguards of one sort, by what tells them apart. */
final class Safeguards implements Viewer {

    private final Safeguard safeguard;
    private final List<String> wanted;
    private final List<SafeguardWord> words;
    private final Tallies byValue;
    private final Tallies asked = new Tallies(1);
    private final Once once = new Once(this::add);

    /** @param wanted of which lines are asked for; none for all */
    Safeguards(Safeguard safeguard, List<String> wanted, Vocabulary words) {
        this.safeguard = safeguard;
        this.wanted = wanted;
        this.words = words.safeguards.words();
        this.byValue = new Tallies(this.words.size());
    }

    @Override
    public void see(Columns columns, int row, int cause) {
        once.see(columns, row, cause);
    }

    @Override
    public void seeWithoutCause(Columns columns, int row) {
        once.seeWithoutCause(columns, row);
    }

    private void add(Columns columns, int row) {
        for (int number : columns.safeguards(row)) {
            SafeguardWord word = words.get(number);
            if (word.safeguard() == safeguard) {
                byValue.add(number, columns, row);
                if (wanted.isEmpty() || wanted.contains(word.value())) {
                    asked.add(0, columns, row);
                }
            }
        }
    }

    /** Sees the period before. */
    Viewer before() {
        return new Once((columns, row) -> {
            for (int number : columns.safeguards(row)) {
                byValue.addBefore(number, columns, row);
            }
        });
    }

    List<Group> byValue() {
        return byValue.groups();
    }

    String value(Group group) {
        return words.get((int) group.key()).value();
    }

    /** The reports of which lines are asked for. */
    Group asked() {
        return asked.group(0);
    }

    /** Sees each incident once, whatever causes it has. */
    private static final class Once implements Viewer {

        private final BiConsumer<Columns, Integer> viewer;
        private Columns columns = Columns.EMPTY;
        private int row = -1;

        Once(BiConsumer<Columns, Integer> viewer) {
            this.viewer = viewer;
        }

        @Override
        public void see(Columns in, int seen, int cause) {
            seeWithoutCause(in, seen);
        }

        @Override
        public void seeWithoutCause(Columns in, int seen) {
            if (in != columns || seen != row) {
                columns = in;
                row = seen;
                viewer.accept(in, seen);
            }
        }
    }
}
