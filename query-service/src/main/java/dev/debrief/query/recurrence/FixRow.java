package dev.debrief.query.recurrence;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fix that was completed at least once, with the causes that it addresses.
 *
 * @param causes the addressed causes that are not withdrawn, with their categories
 */
record FixRow(
        String report,
        String item,
        String reportTitle,
        Fix fix,
        List<Addressed> causes,
        List<Service> services,
        List<String> teams,
        List<String> scopes) {

    record Addressed(FindingId cause, CategoryId category) {}

    /** Empty if the fix was never completed. */
    static Optional<FixRow> of(FixedReport report, String item) {
        Fix fix = report.fixes().get(item);
        if (fix == null || fix.doneAt() == null) {
            return Optional.empty();
        }
        List<Addressed> causes = fix.addresses().stream()
                .filter(id -> report.facts().causes().containsKey(id.toString()))
                .map(id -> new Addressed(
                        id,
                        Objects.requireNonNull(report.facts().causes().get(id.toString()))
                                .category()))
                .toList();
        return Optional.of(new FixRow(
                report.report(),
                item,
                report.facts().title(),
                fix,
                causes,
                report.facts().services(),
                report.facts().teams(),
                Scopes.of(report.facts())));
    }

    String key() {
        return key(report, item);
    }

    static String key(String report, String item) {
        return report + "/" + item;
    }

    Instant doneAt() {
        return Objects.requireNonNull(fix.doneAt());
    }
}
