package dev.debrief.web.incidents;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.support.markdown.PlainText;
import dev.debrief.web.page.Labels;
import dev.debrief.web.page.Times;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings of a report as its page lists them, kind by kind. Causes, causal links and why chains have places of their own. */
final class FindingLists {

    private static final int NAME = 120;

    private final ReportView report;
    private final List<TimelineLine> timeline;
    private final Labels label;
    private final Times time;
    private final Identity reader;

    private FindingLists(ReportView report, List<TimelineLine> timeline, Labels label, Times time, Identity reader) {
        this.report = report;
        this.timeline = timeline;
        this.label = label;
        this.time = time;
        this.reader = reader;
    }

    /**
     * The findings of one kind.
     *
     * @param expected whether a report should have such findings, so that the page says so while there are none
     */
    record FindingList(PartKind kind, boolean expected, List<Line> lines) {

        /** The name of the operation that records such a finding. */
        public String operation() {
            return kind.toString().replace('_', '-');
        }

        public boolean isShown() {
            return expected || !lines.isEmpty();
        }
    }

    /**
     * One finding.
     *
     * @param tag its kind or its outcome; empty if it has none
     * @param lead what comes first, such as an amount or a time; empty if nothing does
     * @param text Markdown
     * @param notes what else is known, each a line
     * @param url address that it leads to; null if there is none
     * @param open whether the reader may correct it, if the reader may edit the report
     */
    record Line(
            FindingId id,
            String tag,
            String lead,
            String text,
            List<String> notes,
            @Nullable String url,
            boolean open) {}

    /**
     * All lists.
     *
     * @param effects what the incident did
     * @param others what belongs to the explanation and to the answer, in the order of the page
     */
    record Lists(List<FindingList> effects, List<FindingList> others) {

        /** What could be recorded too. */
        public List<FindingList> missing() {
            return Stream.concat(effects.stream(), others.stream())
                    .filter(list -> !list.isShown())
                    .toList();
        }

        Stream<FindingId> ids() {
            return Stream.concat(effects.stream(), others.stream())
                    .flatMap(list -> list.lines().stream())
                    .map(Line::id);
        }
    }

    static Lists of(ReportView report, List<TimelineLine> timeline, Labels label, Times time, Identity reader) {
        return new FindingLists(report, timeline, label, time, reader).all();
    }

    private Lists all() {
        return new Lists(
                List.of(
                        list(PartKind.IMPACT, true, report.impacts(), this::impact),
                        list(PartKind.SYMPTOM, false, report.analysis().symptoms(), this::symptom)),
                List.of(
                        list(PartKind.BARRIER, false, report.analysis().barriers(), this::barrier),
                        list(PartKind.CHANGE, false, report.analysis().changes(), this::change),
                        list(PartKind.RESOLUTION_STEP, false, report.resolutionSteps(), this::step),
                        list(PartKind.MITIGATOR, false, report.mitigators(), this::mitigator),
                        list(PartKind.LESSON, true, report.lessons(), this::lesson),
                        list(PartKind.EVIDENCE, false, report.evidence(), this::evidence),
                        list(PartKind.PERSPECTIVE, false, report.perspectives(), this::perspective)));
    }

    private static <F> FindingList list(PartKind kind, boolean expected, List<F> findings, Function<F, Line> line) {
        return new FindingList(kind, expected, findings.stream().map(line).toList());
    }

    private static Line line(FindingVersion<?> one, String tag, String lead, @Nullable String text, String... notes) {
        return new Line(one.id(), tag, lead, text == null ? "" : text, notes(notes), null, true);
    }

    private static List<String> notes(String... notes) {
        return Stream.of(notes).filter(note -> !note.isEmpty()).toList();
    }

    private Line impact(FindingVersion<Impact> one) {
        Impact impact = one.finding();
        String amount = Amounts.of(impact.amount());
        String lead = Stream.of(amount, text(impact.metric()))
                .filter(part -> !part.isEmpty())
                .filter(part -> part.equals(amount) || !amount.endsWith(" " + part))
                .collect(Collectors.joining(" "));
        return line(
                one,
                label.of(impact.dimension()),
                lead,
                impact.text(),
                impact.estimated() ? label.text("impact.estimated") : "");
    }

    private Line symptom(FindingVersion<Symptom> one) {
        return line(one, "", time.at(one.finding().observedAt()), one.finding().text());
    }

    private Line barrier(FindingVersion<Barrier> one) {
        Barrier barrier = one.finding();
        return line(
                one, label.of(barrier.outcome()), "", barrier.expected(), text(barrier.why()), cause(barrier.cause()));
    }

    private Line change(FindingVersion<PrecedingChange> one) {
        PrecedingChange change = one.finding();
        return line(one, "", time.at(change.occurredAt()), change.text(), cause(change.cause()));
    }

    private Line step(FindingVersion<ResolutionStep> one) {
        ResolutionStep step = one.finding();
        return line(one, label.of(step.outcome()), time.at(step.occurredAt()), step.action(), text(step.rationale()));
    }

    private Line mitigator(FindingVersion<Mitigator> one) {
        Mitigator mitigator = one.finding();
        String avoided = Amounts.of(mitigator.avoided());
        return line(
                one,
                label.of(mitigator.kind()),
                "",
                mitigator.text(),
                text(mitigator.benefit()),
                avoided.isEmpty() ? "" : label.text("finding.avoided", avoided));
    }

    private Line lesson(FindingVersion<Lesson> one) {
        return line(one, label.of(one.finding().kind()), "", one.finding().text());
    }

    private Line evidence(FindingVersion<Evidence> one) {
        Evidence evidence = one.finding();
        String period = Stream.of(time.at(evidence.from()), time.at(evidence.to()))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" – "));
        String supported = report.analysis().causes().stream()
                .filter(cause -> cause.finding().evidence().contains(one.id()))
                .map(FindingLists::name)
                .collect(Collectors.joining("; "));
        String shown = timeline.stream()
                .filter(event -> evidence.timelineEvents().contains(event.id()))
                .map(event -> time.at(event.occurredAt()) + " " + PlainText.of(event.text(), NAME))
                .collect(Collectors.joining("; "));
        return new Line(
                one.id(),
                label.of(evidence.kind()),
                evidence.label(),
                text(evidence.description()),
                notes(
                        period,
                        shown.isEmpty() ? "" : label.text("finding.shows", shown),
                        supported.isEmpty() ? "" : label.text("finding.supports", supported)),
                evidence.url(),
                true);
    }

    private Line perspective(FindingVersion<Perspective> one) {
        Perspective perspective = one.finding();
        return new Line(
                one.id(),
                perspective.confidential() ? label.text("finding.confidential") : "",
                perspective.author().name(),
                perspective.text(),
                List.of(),
                null,
                perspective.isBy(reader));
    }

    private String cause(@Nullable FindingId id) {
        return report.analysis().causes().stream()
                .filter(cause -> cause.id().equals(id))
                .findFirst()
                .map(cause -> label.text("finding.cause", name(cause)))
                .orElse("");
    }

    private static String name(ClassifiedCause cause) {
        return PlainText.of(cause.finding().text(), NAME);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
