package dev.debrief.api.taxonomy;

import java.util.ArrayList;
import java.util.List;

/**
 * What causes are sorted into until an organisation says otherwise. The first level follows the kinds of remedy; the second holds what
 * published studies of incidents found most often. Ids once delivered are never given up, nor used for another meaning.
 */
final class DeliveredCategories {

    static final List<Category> ALL = new Delivery()
            .category("bug", "Bug", "The software did what nobody wanted.")
            .in("bug", "bug-logic", "Logic error")
            .in("bug", "bug-concurrency", "Race or concurrency")
            .in("bug", "bug-time", "Time and dates")
            .in("bug", "bug-leak", "Resource leak")
            .in("bug", "bug-data", "Unexpected data")
            .in("bug", "bug-performance", "Performance decay")
            .category("change", "Change", "Something was changed, and the change was wrong.")
            .in("change", "change-deployment", "Deployment")
            .in("change", "change-configuration", "Configuration error")
            .in("change", "change-typo", "Typo")
            .in("change", "change-migration", "Migration")
            .in("change", "change-rollout", "Rollout without stages")
            .in("change", "change-rollback", "No way back")
            .category("scale", "Scale", "More was asked than could be given.")
            .in("scale", "scale-load", "Load")
            .in("scale", "scale-capacity", "Capacity exhausted")
            .in("scale", "scale-limit", "Limit or quota reached")
            .category("architecture", "Architecture", "The design could not but fail so.")
            .in("architecture", "architecture-single-point", "Single point of failure")
            .in("architecture", "architecture-cascade", "Cascading failure")
            .in("architecture", "architecture-overload", "Retry storm or overload")
            .in("architecture", "architecture-coupling", "Hidden coupling")
            .category("dependency", "Dependency", "Something that others run failed.")
            .in("dependency", "dependency-provider", "Provider")
            .in("dependency", "dependency-cloud", "Cloud")
            .in("dependency", "dependency-service", "Another team's service")
            .in("dependency", "dependency-network", "Network")
            .in("dependency", "dependency-database", "Database")
            .in("dependency", "dependency-hardware", "Hardware or power")
            .category("process", "Process", "The way of working let it happen.")
            .in("process", "process-unclear-procedure", "Unclear procedure")
            .in("process", "process-handoff", "Handoff gap")
            .in("process", "process-missing-review", "Missing review")
            .in("process", "process-missing-test", "Missing test")
            .in("process", "process-planning", "Planning")
            .in("process", "process-ownership", "Unclear ownership")
            .in("process", "process-renewal", "Missed renewal or expiry")
            .category("tooling", "Tooling and automation", "The tools did not serve, or served too well.")
            .in("tooling", "tooling-inadequate", "Inadequate tooling")
            .in("tooling", "tooling-automation", "Automation gone wrong")
            .in("tooling", "tooling-limit", "Limit of a tool")
            .category("knowledge", "Knowledge and training", "Those who acted could not know.")
            .in("knowledge", "knowledge-training", "Missing training")
            .in("knowledge", "knowledge-documentation", "Missing or wrong documentation")
            .in("knowledge", "knowledge-key-person", "Known to one person only")
            .category("monitoring", "Monitoring gap", "Nobody could see it coming.")
            .in("monitoring", "monitoring-missing", "No monitoring")
            .in("monitoring", "monitoring-noise", "Alert lost among others")
            .in("monitoring", "monitoring-blind-spot", "Blind spot of a metric")
            .category("security", "Security", "Somebody could do what nobody should.")
            .in("security", "security-vulnerability", "Vulnerability")
            .in("security", "security-access", "Access control")
            .in("security", "security-attack", "Attack")
            .in("security", "security-exposure", "Data exposed")
            .category("communication", "Communication", "What was known did not reach those who needed it.")
            .in("communication", "communication-breakdown", "Communication breakdown")
            .in("communication", "communication-late", "Told too late")
            .in("communication", "communication-misunderstanding", "Misunderstanding")
            .category("external", "External", "The world changed.")
            .in("external", "external-nature", "Natural event")
            .in("external", "external-market", "Market or customers")
            .in("external", "external-regulation", "Law or regulation")
            .category("unknown", "Unknown", "Not classified, or not understood.")
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
