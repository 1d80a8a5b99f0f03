package dev.debrief.query.document.audiences;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.findings.AnalysisView.CategoryName;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.support.graph.CausalGraph;
import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import dev.debrief.support.markdown.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings of a report as blocks of a page. */
final class FindingBlocks {

    private static final int NODE_TEXT = 160;

    private final ReportView report;
    private final ReportFindings findings;

    FindingBlocks(ReportView report, ReportFindings findings) {
        this.report = report;
        this.findings = findings;
    }

    List<Block> of(Chapter chapter, Predicate<UUID> here) {
        if (!chapter.kind().isFinding()) {
            return List.of();
        }
        List<FindingVersion<Finding>> stated =
                findings.in(chapter).filter(one -> here.test(one.id().value())).toList();
        if (stated.isEmpty()) {
            return List.of();
        }
        return switch (chapter.kind()) {
            case CAUSAL_LINK ->
                List.of(new Block.Chain(graph(stated), report.analysis().story()));
            case WHY_CHAIN ->
                stated.stream().map(one -> chain((WhyChain) one.finding())).toList();
            default ->
                List.of(new Block.Entries(
                        false, stated.stream().map(this::entry).toList()));
        };
    }

    List<Block> trigger() {
        Trigger trigger = report.analysis().trigger();
        if (trigger == null) {
            return List.of();
        }
        String lead = trigger.kind() == TriggerKind.UNKNOWN ? "" : Phrases.of(trigger.kind());
        return List.of(new Block.Entries(
                false, List.of(Entry.of(lead, trigger.text() == null ? "" : trigger.text(), List.of()))));
    }

    private static Block chain(WhyChain chain) {
        return new Block.Entries(
                true,
                chain.whys().stream()
                        .map(why -> Entry.of(why.question(), why.answer(), List.of()))
                        .toList());
    }

    private Entry entry(FindingVersion<Finding> one) {
        return switch (one.finding()) {
            case Impact impact -> impact(impact);
            case Symptom symptom -> Entry.of(time(symptom.observedAt()), symptom.text(), List.of());
            case Cause cause -> Entry.of("", cause.text(), causeNotes(one.id(), cause));
            case Barrier barrier -> Entry.of("", barrier.expected(), List.of(outcome(barrier)));
            case PrecedingChange change -> Entry.of(time(change.occurredAt()), change.text(), List.of());
            case ResolutionStep step ->
                Entry.of(
                        time(step.occurredAt()),
                        step.action(),
                        notes(labelled("Why", step.rationale()), Phrases.of(step.outcome())));
            case Mitigator mitigator ->
                Entry.of(
                        "",
                        mitigator.text(),
                        notes(
                                labelled("What it was good for", mitigator.benefit()),
                                mitigator.avoided() == null ? "" : "It avoided " + Phrases.of(mitigator.avoided())));
            case Lesson lesson -> Entry.of("", lesson.text(), List.of());
            case Evidence evidence -> evidence(evidence);
            case Perspective perspective ->
                Entry.of(
                        perspective.author().name(),
                        perspective.text(),
                        perspective.confidential() ? List.of("Confidential: only you can read this") : List.of());
            case CausalLink link -> Entry.of("", link.text() == null ? "" : link.text(), List.of());
            case WhyChain chain ->
                throw new IllegalArgumentException(chain.focus().toString());
        };
    }

    private static Entry impact(Impact impact) {
        String amount = amount(impact);
        return Entry.of(
                Phrases.of(impact.dimension()) + (amount.isEmpty() ? "" : ": " + amount),
                impact.text() == null ? "" : impact.text(),
                List.of());
    }

    /** How much harm was done, such as 3,200 payments (estimated), and what was counted; empty if unknown. */
    static String amount(Impact impact) {
        String amount = impact.amount() == null ? "" : Phrases.of(impact.amount());
        String metric = impact.metric() == null ? "" : impact.metric();
        String both = Stream.of(amount, metric).filter(text -> !text.isEmpty()).collect(Collectors.joining(" — "));
        return impact.estimated() && !both.isEmpty() ? both + " (estimated)" : both;
    }

    private List<String> causeNotes(FindingId id, Cause cause) {
        String category = cause.category().equals(CategoryId.UNKNOWN) ? "" : category(id);
        String effect = cause.role() == null ? "" : "It " + Phrases.of(cause.role());
        String area = cause.factorClass() == null ? "" : Phrases.of(cause.factorClass()) + " factor";
        String shown = cause.evidence().stream()
                .map(findings::find)
                .flatMap(found -> found.stream())
                .map(found -> found instanceof Evidence evidence ? evidence.label() : "")
                .collect(Collectors.joining(", "));
        String first = Stream.of(cause.primary() ? "The most important root cause" : "", area, category, effect)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return notes(first, shown.isEmpty() ? "" : "Shown by: " + shown);
    }

    private String category(FindingId id) {
        return report.analysis().causes().stream()
                .filter(cause -> cause.id().equals(id))
                .map(ClassifiedCause::then)
                .map(CategoryName::path)
                .map(path -> String.join(" › ", path))
                .findFirst()
                .orElse("");
    }

    private static String outcome(Barrier barrier) {
        String outcome = Phrases.of(barrier.outcome());
        return barrier.why() == null ? outcome + "." : outcome + ": " + barrier.why();
    }

    private Entry evidence(Evidence evidence) {
        String period = Stream.of(evidence.from(), evidence.to())
                .filter(Objects::nonNull)
                .map(this::time)
                .distinct()
                .collect(Collectors.joining(" – "));
        return new Entry(
                evidence.label(),
                evidence.description() == null ? "" : evidence.description(),
                notes(period),
                evidence.url());
    }

    private String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : Phrases.time(instant.atZone(report.displayZone()).toOffsetDateTime(), report.displayZone());
    }

    private static List<String> notes(String... notes) {
        return Stream.of(notes).filter(note -> !note.isEmpty()).toList();
    }

    private static String labelled(String label, @Nullable String text) {
        return text == null ? "" : label + ": " + text;
    }

    /** The links, and what they link. */
    private CausalGraph graph(List<FindingVersion<Finding>> links) {
        List<Edge> edges = links.stream()
                .map(one -> (CausalLink) one.finding())
                .map(link -> new Edge(link.from().toString(), link.to().toString()))
                .toList();
        return CausalGraph.of(
                edges, id -> node(id, findings.find(FindingId.of(id)).orElse(null)));
    }

    private static Node node(String id, @Nullable Finding finding) {
        return switch (finding) {
            case Cause cause ->
                new Node(
                        id,
                        cause.kind().toString().replace('_', '-'),
                        Phrases.of(cause.kind()),
                        shortened(cause.text()));
            case Symptom symptom -> new Node(id, "symptom", "Symptom", shortened(symptom.text()));
            case Impact impact -> {
                Entry entry = impact(impact);
                yield new Node(id, "impact", "Impact", shortened(impact.text() == null ? entry.lead() : impact.text()));
            }
            case null, default -> new Node(id, "withdrawn", "Withdrawn", "–");
        };
    }

    private static String shortened(String markdown) {
        return PlainText.of(markdown, NODE_TEXT);
    }
}
