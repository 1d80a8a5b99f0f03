package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Safeguard;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Seen;
import dev.debrief.query.counting.Tallies;
import dev.debrief.query.counting.Vocabulary.SafeguardWord;
import java.util.List;
import java.util.stream.IntStream;

/** Safeguards of one sort, each by its word in the vocabulary. */
final class Safeguards {

    private final List<SafeguardWord> words;
    private final Tallies byValue;
    private final Tallies asked;

    /** @param wanted the values of which lines are asked for; none for all */
    Safeguards(Safeguard safeguard, List<String> wanted, Look look) {
        this.words = look.words().safeguards.words();
        this.byValue = new Tallies((report, keys) -> named(report, safeguard).forEach(keys::add), words.size());
        this.asked = new Tallies(
                (report, keys) -> named(report, safeguard)
                        .filter(word -> wanted.isEmpty()
                                || wanted.contains(words.get(word).value()))
                        .forEach(word -> keys.add(0)),
                1);
    }

    private IntStream named(Seen report, Safeguard safeguard) {
        return IntStream.of(report.safeguards()).filter(word -> words.get(word).safeguard() == safeguard);
    }

    Tallies byValue() {
        return byValue;
    }

    Tallies asked() {
        return asked;
    }

    /** The reports of which lines are asked for. */
    Group reports() {
        return asked.group(0);
    }

    String value(Group group) {
        return words.get((int) group.key()).value();
    }
}
