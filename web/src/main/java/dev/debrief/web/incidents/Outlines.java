package dev.debrief.web.incidents;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.report.ReportView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How the parts of a report belong together. */
final class Outlines {

    private Outlines() {}

    /**
     * A cause with what is promised against it.
     *
     * @param evidence what supports it
     * @param items the action items that address it
     * @param bare whether it is a root cause that nothing is promised against
     */
    record CauseLine(
            ClassifiedCause cause, List<FindingVersion<Evidence>> evidence, List<ActionItem> items, boolean bare) {}

    /**
     * A step of the causal chain.
     *
     * @param from what leads to it
     * @param to what it leads to
     */
    record LinkLine(String id, String from, String to, String text) {}

    /**
     * The parts of a report.
     *
     * @param causes root causes first
     * @param links the causal chain
     */
    record Outline(List<CauseLine> causes, List<LinkLine> links) {}

    static Outline of(ReportView report) {
        Map<String, String> names = names(report);
        List<ActionItem> items =
                report.actions().items().stream().map(TrackedItem::item).toList();
        return new Outline(
                report.analysis().causes().stream()
                        .sorted((one, other) -> Boolean.compare(rank(other), rank(one)))
                        .map(cause -> line(cause, items, report))
                        .toList(),
                report.analysis().causalLinks().stream()
                        .map(link -> new LinkLine(
                                link.id().toString(),
                                name(names, link.finding().from()),
                                name(names, link.finding().to()),
                                link.finding().text() == null
                                        ? ""
                                        : link.finding().text()))
                        .toList());
    }

    private static boolean rank(ClassifiedCause cause) {
        return cause.finding().kind() == CauseKind.ROOT_CAUSE;
    }

    private static CauseLine line(ClassifiedCause cause, List<ActionItem> items, ReportView report) {
        Predicate<ActionItem> answers = item -> item.proposal().addresses().contains(cause.id());
        return new CauseLine(
                cause,
                report.evidence().stream()
                        .filter(one -> cause.finding().evidence().contains(one.id()))
                        .toList(),
                items.stream().filter(answers).toList(),
                report.actions().uncovered().contains(cause.id()));
    }

    private static String name(Map<String, String> names, FindingId id) {
        return names.getOrDefault(id.toString(), id.toString());
    }

    private static Map<String, String> names(ReportView report) {
        Map<String, String> names = new HashMap<>();
        report.analysis()
                .causes()
                .forEach(cause ->
                        names.put(cause.id().toString(), cause.finding().text()));
        report.analysis()
                .symptoms()
                .forEach(symptom ->
                        names.put(symptom.id().toString(), symptom.finding().text()));
        report.impacts().forEach(impact -> {
            String text = impact.finding().text();
            names.put(
                    impact.id().toString(),
                    text == null ? impact.finding().dimension().toString() : text);
        });
        return names;
    }
}
