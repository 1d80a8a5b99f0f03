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
import dev.debrief.query.analytics.facts.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that incidents and their causes are told by. There are few, and each is used by many. */
public final class Vocabulary {

    /** What is said of an incident, apart from where and when. */
    public record Circumstances(
            IncidentType type,
            @Nullable Severity severity,
            @Nullable DetectionMethod detection,
            @Nullable TriggerKind trigger) {}

    /** What is said of a cause, apart from its text. */
    public record Classification(
            CategoryId category,
            CauseKind kind,
            @Nullable FactorClass factorClass,
            @Nullable FactorRole role) {}

    /** What is said of a safeguard, apart from its text. */
    public record SafeguardWord(Safeguard safeguard, String value) {}

    public final Dictionary<Circumstances> circumstances = new Dictionary<>();
    public final Dictionary<Classification> classifications = new Dictionary<>();
    public final Dictionary<SafeguardWord> safeguards = new Dictionary<>();
    public final Dictionary<List<Service>> services = new Dictionary<>();
    public final Dictionary<List<String>> teams = new Dictionary<>();

    static Circumstances circumstances(Occurrence occurrence) {
        return new Circumstances(
                occurrence.type(), occurrence.severity(), occurrence.detection(), occurrence.trigger());
    }

    public static Classification classification(CauseFacts says) {
        return new Classification(says.category(), says.kind(), says.factorClass(), says.role());
    }
}
