package dev.debrief.query.findings;

import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Symptom;
import dev.debrief.support.markdown.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes causal links as sentences, each cause before its effect. */
final class CausalNarrative {

    private final ReportFindings findings;

    private CausalNarrative(ReportFindings findings) {
        this.findings = findings;
    }

    /** The links form no cycle, so each can be told once all that leads to it is told. */
    static List<String> of(List<CausalLink> links, ReportFindings findings) {
        CausalNarrative causalNarrative = new CausalNarrative(findings);
        List<String> sentences = new ArrayList<>();
        Set<CausalLink> untold = new LinkedHashSet<>(links);
        while (!untold.isEmpty()) {
            CausalLink next = untold.stream()
                    .filter(link ->
                            untold.stream().noneMatch(other -> other.to().equals(link.from())))
                    .findFirst()
                    .orElse(untold.iterator().next());
            untold.remove(next);
            sentences.add(causalNarrative.sentence(next));
        }
        return sentences;
    }

    private String sentence(CausalLink link) {
        String sentence = "“%s” led to “%s”".formatted(inShort(link.from()), inShort(link.to()));
        return link.text() == null ? sentence + "." : sentence + ": " + link.text();
    }

    private String inShort(FindingId id) {
        return findings.find(id)
                .map(finding -> switch (finding) {
                    case Cause cause -> firstSentence(cause.text());
                    case Symptom symptom -> firstSentence(symptom.text());
                    case Impact impact -> firstSentence(inWords(impact));
                    default -> id.toString();
                })
                .orElse(id.toString());
    }

    /** Such as {@code 3200 users: Checkout failed}. */
    static String inWords(Impact impact) {
        String what = impact.text() == null ? impact.metric() : impact.text();
        return Stream.of(impact.amount() == null ? null : inWords(impact.amount()), what)
                .filter(Objects::nonNull)
                .reduce((one, two) -> one + ": " + two)
                .orElse("");
    }

    static String inWords(Amount amount) {
        String unit =
                amount.currency() == null ? amount.unit() : amount.currency().getCurrencyCode();
        return amount.value().toPlainString() + " " + unit;
    }

    private static String firstSentence(String text) {
        String first = Sentences.first(text);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
