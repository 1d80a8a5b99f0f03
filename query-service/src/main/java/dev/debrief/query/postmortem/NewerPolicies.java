package dev.debrief.query.postmortem;

import static dev.debrief.query.history.Parts.only;

import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.postmortem.IncidentFacts;
import dev.debrief.api.postmortem.PostmortemView.NewerPolicy;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.query.history.Parts;
import dev.debrief.query.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells when a newer policy than the one that applied to an incident judges otherwise about its post-mortem. */
final class NewerPolicies {

    private final Policies policies;

    NewerPolicies(Policies policies) {
        this.policies = policies;
    }

    /**
     * Asks for the facts only if there is a newer policy.
     *
     * @param required what is required; null if nothing is
     * @param today the policy that applies now
     * @param known the facts of the incident; null while it is under way
     */
    @Nullable
    NewerPolicy judge(@Nullable Requirement required, PolicyVersion today, Supplier<@Nullable IncidentFacts> known) {
        long oldest = required == null ? 0 : required.policyVersion();
        IncidentFacts facts = today.version() <= oldest ? null : known.get();
        if (facts == null || (required == null && isOfToday(facts, today))) {
            return null;
        }
        Requirement wouldBe = facts.required(required, today);
        if (isSame(required, wouldBe)) {
            return null;
        }
        return wouldBe == null
                ? new NewerPolicy(today.version(), List.of(), null)
                : new NewerPolicy(today.version(), wouldBe.reasons(), wouldBe.dueAt());
    }

    private boolean isOfToday(IncidentFacts facts, PolicyVersion today) {
        return policies.at(Objects.requireNonNull(facts.endedAt())).version() >= today.version();
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
        Map<MilestoneName, Instant> times = Parts.times(parts);
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
