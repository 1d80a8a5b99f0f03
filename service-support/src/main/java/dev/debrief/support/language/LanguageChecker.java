package dev.debrief.support.language;

import dev.debrief.api.language.LanguageFinding;
import dev.debrief.api.language.TextFormat;
import dev.debrief.support.language.Rule.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds wordings that accuse people, in English and in German texts. It keeps no state and may be used by many threads. */
public final class LanguageChecker {

    /** The maximum number of findings in one text. */
    public static final int MOST = 500;

    private final List<Rule> rules;
    private final PeopleMarker.Vocabulary vocabulary;

    LanguageChecker(List<Rule> rules, PeopleMarker.Vocabulary vocabulary) {
        this.rules = List.copyOf(rules);
        this.vocabulary = vocabulary;
    }

    /** A checker for texts that name these people. */
    public Checking naming(Collection<String> people) {
        PeopleMarker marker = new PeopleMarker(vocabulary, people);
        return (text, format) -> findings(text, format, marker);
    }

    /** Checks texts about the same people. */
    @FunctionalInterface
    public interface Checking {

        /** What accuses people in a text, in the order of the text, at most {@link #MOST}. No two findings overlap. */
        List<LanguageFinding> check(String text, TextFormat format);
    }

    private List<LanguageFinding> findings(String text, TextFormat format, PeopleMarker marker) {
        List<Passage> passages = switch (format) {
            case MARKDOWN -> MarkdownPassages.of(text);
            case PLAIN -> PlainPassages.of(text);
        };
        List<LanguageFinding> findings = passages.stream()
                .flatMap(passage -> Sentence.of(passage, marker).stream())
                .flatMap(sentence -> matches(sentence.checked()).stream().map(match -> sentence.finding(match, text)))
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
        findings.sort(Comparator.comparingInt(LanguageFinding::offset));
        return findings;
    }

    /** Of matches that overlap, the one of the first rule counts. */
    private List<Match> matches(String sentence) {
        List<Match> matches = new ArrayList<>();
        for (Rule rule : rules) {
            for (Match match : rule.concerns(sentence) ? rule.in(sentence) : List.<Match>of()) {
                if (matches.stream().noneMatch(m -> m.start() < match.end() && match.start() < m.end())) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }
}
