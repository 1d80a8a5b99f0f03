package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Safeguard;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupAggregator;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.ScanRow;
import dev.debrief.query.analytics.index.Vocabulary.SafeguardWord;
import java.util.List;
import java.util.stream.IntStream;

/** Counts safeguards of one kind by value. */
final class Safeguards {

    private final List<SafeguardWord> words;
    private final GroupAggregator byValue;
    private final GroupAggregator matching;

    /** @param wanted the values of the lines; all if empty */
    Safeguards(Safeguard safeguard, List<String> wanted, Scan scan) {
        this.words = scan.words().safeguards.words();
        this.byValue = new GroupAggregator(
                (report, keySink) -> named(report, safeguard).forEach(keySink::add), words.size());
        this.matching = new GroupAggregator(
                (report, keySink) -> named(report, safeguard)
                        .filter(word -> wanted.isEmpty()
                                || wanted.contains(words.get(word).value()))
                        .forEach(word -> keySink.add(0)),
                1);
    }

    private IntStream named(ScanRow report, Safeguard safeguard) {
        return IntStream.of(report.safeguards()).filter(word -> words.get(word).safeguard() == safeguard);
    }

    GroupAggregator byValue() {
        return byValue;
    }

    GroupAggregator matching() {
        return matching;
    }

    /** The reports of the lines. */
    Group reports() {
        return matching.group(0);
    }

    String value(Group group) {
        return words.get((int) group.key()).value();
    }
}
