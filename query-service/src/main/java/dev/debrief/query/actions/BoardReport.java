package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.CauseFacts;
import dev.debrief.query.analytics.facts.ReportFacts;
import dev.debrief.query.support.Copies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of a report that the action item view needs.
 *
 * @param items the findings that each item addresses and whether it covers them, by item id
 */
record BoardReport(ReportFacts facts, Map<String, ItemCoverage> items) {

    /** @param covers whether the item is planned or completed, and not cancelled or ineffective */
    record ItemCoverage(List<FindingId> addresses, boolean covers) {}

    String report() {
        return facts.report();
    }

    BoardReport having(ActionItem item) {
        ItemCoverage coverage =
                new ItemCoverage(item.proposal().addresses(), item.status().covers());
        return new BoardReport(facts, Copies.with(items, item.id().toString(), coverage));
    }

    BoardReport saying(ReportFacts other) {
        return new BoardReport(other, items);
    }

    /** The distinct categories of the causes. Lessons have no category. */
    List<CategoryId> categories(List<FindingId> addressed) {
        return addressed.stream()
                .map(id -> facts.causes().get(id.toString()))
                .filter(Objects::nonNull)
                .map(CauseFacts::category)
                .distinct()
                .toList();
    }

    /** The root causes without an action item, by id. */
    Map<String, CauseFacts> uncovered() {
        Set<String> covered = items.values().stream()
                .filter(ItemCoverage::covers)
                .flatMap(item -> item.addresses().stream())
                .map(FindingId::toString)
                .collect(Collectors.toSet());
        Map<String, CauseFacts> uncovered = new LinkedHashMap<>();
        facts.causes().forEach((id, cause) -> {
            if (cause.kind() == CauseKind.ROOT_CAUSE && !covered.contains(id)) {
                uncovered.put(id, cause);
            }
        });
        return uncovered;
    }
}
