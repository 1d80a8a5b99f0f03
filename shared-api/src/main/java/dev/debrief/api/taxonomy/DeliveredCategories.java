package dev.debrief.api.taxonomy;

import java.util.ArrayList;
import java.util.List;

/**
 * The categories that Debrief delivers. The first level follows the kinds of remedy; the second level holds what published studies of
 * incidents found most often. A delivered id is never removed and never gets another meaning.
 */
final class DeliveredCategories {

    static final List<Category> ALL = new Delivery()
            .category("bug", "Bug", "The software behaved differently than intended.")
            .in("bug", "bug-logic", "Logic error")
            .in("bug", "bug-concurrency", "Race or concurrency")
            .in("bug", "bug-time", "Time and dates")
            .in("bug", "bug-leak", "Resource leak")
            .in("bug", "bug-data", "Unexpected data")
            .in("bug", "bug-performance", "Performance degradation")
            .category("change", "Change", "A change was wrong, or was rolled out in the wrong way.")
            .in("change", "change-deployment", "Deployment")
            .in("change", "change-configuration", "Configuration error")
            .in("change", "change-typo", "Typo")
            .in("change", "change-migration", "Migration")
            .in("change", "change-rollout", "Rollout not staged")
            .in("change", "change-rollback", "No rollback possible")
            .category("scale", "Scale", "Demand exceeded capacity.")
            .in("scale", "scale-load", "Load")
            .in("scale", "scale-capacity", "Capacity exhausted")
            .in("scale", "scale-limit", "Limit or quota reached")
            .category("architecture", "Architecture", "The design allowed the failure, or let it spread.")
            .in("architecture", "architecture-single-point", "Single point of failure")
            .in("architecture", "architecture-cascade", "Cascading failure")
            .in("architecture", "architecture-overload", "Retry storm or overload")
            .in("architecture", "architecture-coupling", "Hidden coupling")
            .category("dependency", "Dependency", "A service or component that others operate failed.")
            .in("dependency", "dependency-provider", "Provider")
            .in("dependency", "dependency-cloud", "Cloud")
            .in("dependency", "dependency-service", "Another team's service")
            .in("dependency", "dependency-network", "Network")
            .in("dependency", "dependency-database", "Database")
            .in("dependency", "dependency-hardware", "Hardware or power")
            .category("process", "Process", "The way of working allowed the failure.")
            .in("process", "process-unclear-procedure", "Unclear procedure")
            .in("process", "process-handoff", "Handoff gap")
            .in("process", "process-missing-review", "Missing review")
            .in("process", "process-missing-test", "Missing test")
            .in("process", "process-planning", "Planning")
            .in("process", "process-ownership", "Unclear ownership")
            .in("process", "process-renewal", "Missed renewal or expiry")
            .category("tooling", "Tooling and automation", "Tools were inadequate, or automation did harm.")
            .in("tooling", "tooling-inadequate", "Inadequate tooling")
            .in("tooling", "tooling-automation", "Automation failure")
            .in("tooling", "tooling-limit", "Tool limitation")
            .category("knowledge", "Knowledge and training", "People lacked the knowledge they needed.")
            .in("knowledge", "knowledge-training", "Missing training")
            .in("knowledge", "knowledge-documentation", "Missing or wrong documentation")
            .in("knowledge", "knowledge-key-person", "Known by one person only")
            .category("monitoring", "Monitoring gap", "Monitoring did not show the problem in time.")
            .in("monitoring", "monitoring-missing", "No monitoring")
            .in("monitoring", "monitoring-noise", "Alert lost in noise")
            .in("monitoring", "monitoring-blind-spot", "Blind spot of a metric")
            .category("security", "Security", "Somebody could do something that must not be possible.")
            .in("security", "security-vulnerability", "Vulnerability")
            .in("security", "security-access", "Access control")
            .in("security", "security-attack", "Attack")
            .in("security", "security-exposure", "Data exposed")
            .category("communication", "Communication", "Information did not reach the people who needed it.")
            .in("communication", "communication-breakdown", "Communication breakdown")
            .in("communication", "communication-late", "Informed too late")
            .in("communication", "communication-misunderstanding", "Misunderstanding")
            .category("external", "External", "Something outside the organisation happened or changed.")
            .in("external", "external-nature", "Natural event")
            .in("external", "external-market", "Market or customers")
            .in("external", "external-regulation", "Law or regulation")
            .category("unknown", "Unknown", "Not classified, or not understood yet.")
            .all();

    private DeliveredCategories() {}

    private static final class Delivery {

        private final List<Category> categories = new ArrayList<>();

        Delivery category(String id, String name, String description) {
            categories.add(new Category(CategoryId.of(id), name, null, description, null));
            return this;
        }

        Delivery in(String parent, String id, String name) {
            categories.add(new Category(CategoryId.of(id), name, CategoryId.of(parent), null, null));
            return this;
        }

        List<Category> all() {
            return List.copyOf(categories);
        }
    }
}
