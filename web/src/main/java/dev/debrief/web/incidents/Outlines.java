package dev.debrief.web.incidents;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.report.ReportView;
import dev.debrief.support.markdown.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the parts of a report belong together. */
final class Outlines {

    private static final int SHORT = 60;

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
     * @param names what parts are called, by their ids
     * @param sections the names of the sections
     */
    record Outline(List<CauseLine> causes, List<LinkLine> links, Map<String, String> names, Set<String> sections) {

        /** Whether nobody has written a section. */
        public boolean lacks(String section) {
            return !sections.contains(section);
        }

        /** What a part is called, in short; empty if it has no name. */
        public String nameOf(@Nullable String id) {
            return id == null ? "" : PlainText.of(names.getOrDefault(id, ""), SHORT);
        }
    }

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
                        .toList(),
                names,
                report.sections().stream()
                        .map(section -> section.name().toString())
                        .collect(Collectors.toSet()));
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
        report.actions()
                .items()
                .forEach(item -> names.put(
                        item.item().id().toString(), item.item().proposal().title()));
        report.evidence()
                .forEach(one -> names.put(one.id().toString(), one.finding().label()));
        return names;
    }
}
