package dev.debrief.query.analytics.index;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Safeguard;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.CauseFacts;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.IncidentRow;
import dev.debrief.query.taxonomy.FormerParents;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The distinct values in the columns: there are few of them, and many incidents share each. */
public final class Vocabulary {

    /** The facts about an incident, apart from place and time. */
    public record Circumstances(
            IncidentType type,
            @Nullable Severity severity,
            @Nullable DetectionMethod detection,
            @Nullable TriggerKind trigger) {}

    /**
     * The facts about a cause, apart from its text.
     *
     * @param group the category of the first level that the category belonged to when the cause was classified
     */
    public record Classification(
            CategoryId category,
            CategoryId group,
            CauseKind kind,
            @Nullable FactorClass factorClass,
            @Nullable FactorRole role) {}

    /** The facts about a safeguard, apart from its text. */
    public record SafeguardWord(Safeguard safeguard, String value) {}

    public final Dictionary<Circumstances> circumstances = new Dictionary<>();
    public final Dictionary<Classification> classifications = new Dictionary<>();
    public final Dictionary<SafeguardWord> safeguards = new Dictionary<>();
    public final Dictionary<List<Service>> services = new Dictionary<>();
    public final Dictionary<List<String>> teams = new Dictionary<>();

    private final Supplier<FormerParents> formerParents;

    /** @param formerParents the groups that categories belonged to, up to the latest cause */
    Vocabulary(Supplier<FormerParents> formerParents) {
        this.formerParents = formerParents;
    }

    static Circumstances circumstances(IncidentRow incident) {
        return new Circumstances(incident.type(), incident.severity(), incident.detection(), incident.trigger());
    }

    public Classification classification(CauseRow row) {
        CauseFacts cause = row.facts();
        return new Classification(
                cause.category(),
                formerParents.get().groupAt(cause.category(), row.classifiedAt()),
                cause.kind(),
                cause.factorClass(),
                cause.role());
    }
}
