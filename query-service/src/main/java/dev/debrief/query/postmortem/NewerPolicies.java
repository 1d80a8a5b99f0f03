package dev.debrief.query.postmortem;

import static dev.debrief.query.history.Parts.all;
import static dev.debrief.query.history.Parts.only;

import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.postmortem.IncidentFacts;
import dev.debrief.api.postmortem.PostmortemView.NewerPolicy;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.query.policy.Policies;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells when a newer policy than the one that applied to an incident judges otherwise about its post-mortem. */
final class NewerPolicies {

    private final Policies policies;

    NewerPolicies(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param required what is required; null if nothing is
     * @param facts the facts of the incident; null while it is under way
     */
    @Nullable
    NewerPolicy judge(@Nullable Requirement required, @Nullable IncidentFacts facts) {
        if (facts == null) {
            return null;
        }
        PolicyVersion today = policies.today();
        long applied = required == null
                ? policies.at(Objects.requireNonNull(facts.endedAt())).version()
                : required.policyVersion();
        Requirement wouldBe = facts.required(required, today);
        if (today.version() <= applied || isSame(required, wouldBe)) {
            return null;
        }
        return wouldBe == null
                ? new NewerPolicy(today.version(), List.of(), null)
                : new NewerPolicy(today.version(), wouldBe.reasons(), wouldBe.dueAt());
    }

    private static boolean isSame(@Nullable Requirement one, @Nullable Requirement other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.reasons().equals(other.reasons()) && Objects.equals(one.dueAt(), other.dueAt());
    }

    /** Null while the incident is under way, and if no time of its end is recorded. */
    static @Nullable IncidentFacts facts(List<Part> parts, Stream<Impact> impacts) {
        HeadlinePart headline = only(parts, HeadlinePart.class);
        StatusPart status = only(parts, StatusPart.class);
        Map<MilestoneName, Instant> times = new EnumMap<>(MilestoneName.class);
        all(parts, Milestone.class).forEach(milestone -> times.put(milestone.name(), milestone.at()));
        Instant ended = times.getOrDefault(MilestoneName.RESOLVED, times.get(MilestoneName.IMPACT_ENDED));
        if (headline == null || status == null || ended == null || !isOver(status.status())) {
            return null;
        }
        SeverityPart severity = only(parts, SeverityPart.class);
        return new IncidentFacts(
                headline.type(),
                severity == null ? null : severity.severity(),
                times.get(MilestoneName.IMPACT_STARTED),
                ended,
                impacts.anyMatch(impact -> impact.dimension() == ImpactDimension.DATA));
    }

    private static boolean isOver(IncidentStatus status) {
        return status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED;
    }
}
