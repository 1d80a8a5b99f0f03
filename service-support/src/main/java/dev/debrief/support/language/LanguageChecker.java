package dev.debrief.support.language;

import dev.debrief.api.language.LanguageFinding;
import dev.debrief.api.language.PartFinding;
import dev.debrief.api.language.TextFormat;
import dev.debrief.api.policy.GlossaryTerm;
import dev.debrief.support.language.ReportTexts.PartText;
import dev.debrief.support.language.Rule.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Finds wordings that accuse people, in English and in German texts, and words that need an explanation. It keeps no state and may be used by many threads. */
public final class LanguageChecker {

    /** The maximum number of findings in one text. */
    public static final int MOST = 500;

    /** More text of one report than this takes too long to check while somebody waits. */
    private static final int MOST_CHARACTERS = 500_000;

    private final List<Rule> rules;
    private final PeopleMarker.Vocabulary vocabulary;

    LanguageChecker(List<Rule> rules, PeopleMarker.Vocabulary vocabulary) {
        this.rules = List.copyOf(rules);
        this.vocabulary = vocabulary;
    }

    /** A checker with the delivered rules. */
    public static LanguageChecker delivered() {
        try {
            return LanguageConfiguration.checker(
                    new ClassPathResource("language/en.yml"), new ClassPathResource("language/de.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same checker, which also points to words that others may not know. */
    public LanguageChecker explaining(List<GlossaryTerm> glossary) {
        return glossary.isEmpty()
                ? this
                : new LanguageChecker(
                        Stream.concat(rules.stream(), glossary.stream().map(Rule::explaining))
                                .toList(),
                        vocabulary);
    }

    /** A checker for texts that name these people. */
    public Checking naming(Collection<String> people) {
        PeopleMarker marker = new PeopleMarker(vocabulary, people);
        return (text, format) -> findings(text, format, marker);
    }

    /**
     * What was found in a report.
     *
     * @param findings at most {@link #MOST}
     * @param complete whether these are all
     */
    public record Checked(List<PartFinding> findings, boolean complete) {

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** Checks the texts of a report. */
    public Checked check(ReportTexts report) {
        Checking checking = naming(report.people());
        List<PartFinding> findings = new ArrayList<>();
        long characters = 0;
        for (PartText text : report.texts()) {
            characters += text.text().length();
            if (characters > MOST_CHARACTERS) {
                return new Checked(findings, false);
            }
            checking.check(text.text(), text.format())
                    .forEach(found -> findings.add(new PartFinding(text.kind(), text.id(), text.pointer(), found)));
            if (findings.size() > MOST) {
                return new Checked(findings.subList(0, MOST), false);
            }
        }
        return new Checked(findings, true);
    }

    /** Checks texts about the same people. */
    @FunctionalInterface
    public interface Checking {

        /** What was found in a text, in the order of the text, at most {@link #MOST}. No two findings overlap. */
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
