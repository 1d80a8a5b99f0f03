package dev.debrief.api.postmortem;

import static dev.debrief.api.policy.ReadinessRule.ACCUSING_WORDING;
import static dev.debrief.api.policy.ReadinessRule.CAUSE_MISSING;
import static dev.debrief.api.policy.ReadinessRule.CAUSE_UNCOVERED;
import static dev.debrief.api.policy.ReadinessRule.COMMENT_OPEN;
import static dev.debrief.api.policy.ReadinessRule.HUMAN_FACTOR_UNEXPLAINED;
import static dev.debrief.api.policy.ReadinessRule.IMPACT_WITHOUT_NUMBER;
import static dev.debrief.api.policy.ReadinessRule.SECTION_MISSING;
import static dev.debrief.api.policy.ReadinessRule.SECURITY_REVIEW_MISSING;
import static dev.debrief.api.policy.ReadinessRule.START_MISSING;
import static dev.debrief.api.policy.ReadinessRule.SUMMARY_MISSING;
import static dev.debrief.api.policy.ReadinessRule.TIMELINE_MISSING;
import static dev.debrief.api.policy.ReadinessRule.TIMELINE_UNVERIFIED;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.language.LanguageSeverity;
import dev.debrief.api.language.PartFinding;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.ExpectedSection.Group;
import dev.debrief.api.sections.SectionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the readiness rules look at. Both services use it, so that the rules that the report enforces are those that the view explains.
 *
 * @param started whether the begin of the incident is known, as a time or as a day
 * @param sections the names of its sections
 * @param findings its findings that were not withdrawn
 * @param items its action items
 * @param told whether it has a timeline event that was not withdrawn
 * @param unverified whether one of them is not verified
 * @param openComments ids of the comments that are not resolved
 */
public record Draft(
        IncidentType type,
        boolean started,
        Set<SectionName> sections,
        Map<FindingId, Finding> findings,
        Collection<ActionItem> items,
        boolean told,
        boolean unverified,
        List<String> openComments) {

    private static final Set<ImpactDimension> WITHOUT_NUMBERS =
            EnumSet.of(ImpactDimension.REPUTATIONAL, ImpactDimension.TEAM);

    /** The root causes without an action item that is neither cancelled nor ineffective. */
    public List<FindingId> uncovered() {
        return ids(Cause.class, cause -> cause.kind() == CauseKind.ROOT_CAUSE).stream()
                .filter(id -> items.stream().noneMatch(item -> item.covers(id)))
                .toList();
    }

    /** What the report lacks, by rule and part. */
    public List<Remark> remarks(Policy policy) {
        List<Remark> remarks = new ArrayList<>();
        if (!started) {
            add(
                    remarks,
                    START_MISSING,
                    PartKind.MILESTONE,
                    MilestoneName.IMPACT_STARTED,
                    "Record when the impact started. Until then, figures count the incident by the earliest time"
                            + " recorded.");
        }
        addMissingTexts(remarks, policy);
        addTimeline(remarks);
        addCauses(remarks);
        ids(Impact.class, impact -> !WITHOUT_NUMBERS.contains(impact.dimension()) && !isCounted(impact))
                .forEach(id -> add(
                        remarks,
                        IMPACT_WITHOUT_NUMBER,
                        PartKind.IMPACT,
                        id,
                        "Give a number, even if it is an estimate."));
        openComments.forEach(id ->
                add(remarks, COMMENT_OPEN, PartKind.COMMENT, id, "Answer this comment, and mark it as resolved."));
        return remarks;
    }

    /** A remark on each part with a text that accuses a person. Texts that could be read so are left out. */
    public static List<Remark> accusations(List<PartFinding> found) {
        List<Remark> remarks = new ArrayList<>();
        found.stream()
                .filter(one -> one.finding().severity() == LanguageSeverity.BLOCK)
                .forEach(one -> add(
                        remarks,
                        ACCUSING_WORDING,
                        one.part(),
                        one.id().isEmpty() ? null : one.id(),
                        "\u201c%s\u201d: %s"
                                .formatted(one.finding().quote(), one.finding().why())));
        return remarks;
    }

    private void addMissingTexts(List<Remark> remarks, Policy policy) {
        SectionName description = ExpectedSection.DESCRIPTION.sectionName();
        if (!sections.contains(description)) {
            add(
                    remarks,
                    SUMMARY_MISSING,
                    PartKind.SECTION,
                    description,
                    "Describe in one or two sentences what happened.");
        }
        if (type == IncidentType.SECURITY) {
            Arrays.stream(ExpectedSection.values())
                    .filter(expected -> expected.group() == Group.SECURITY)
                    .filter(expected -> !sections.contains(expected.sectionName()))
                    .forEach(expected -> add(
                            remarks,
                            SECURITY_REVIEW_MISSING,
                            PartKind.SECTION,
                            expected.sectionName(),
                            "A security incident needs this section: " + expected.title()));
        }
        policy.requiredSections().stream()
                .filter(name -> !sections.contains(name))
                .forEach(name ->
                        add(remarks, SECTION_MISSING, PartKind.SECTION, name, "The policy requires this section."));
    }

    private void addTimeline(List<Remark> remarks) {
        if (!told) {
            add(remarks, TIMELINE_MISSING, PartKind.TIMELINE, null, "Record at least one timeline event.");
        } else if (unverified) {
            add(
                    remarks,
                    TIMELINE_UNVERIFIED,
                    PartKind.TIMELINE,
                    null,
                    "Some timeline events are not verified: check them against a source, such as a log.");
        }
    }

    private void addCauses(List<Remark> remarks) {
        if (ids(Cause.class, cause -> true).isEmpty()) {
            add(
                    remarks,
                    CAUSE_MISSING,
                    PartKind.CAUSE,
                    null,
                    "The report names neither a root cause nor a contributing factor.");
        }
        uncovered()
                .forEach(id -> add(
                        remarks,
                        CAUSE_UNCOVERED,
                        PartKind.CAUSE,
                        id,
                        "Every root cause needs an action item: propose one."));
        ids(Cause.class, cause -> cause.factorClass() == FactorClass.HUMAN).stream()
                .filter(id -> !isExplained(id))
                .forEach(id -> add(
                        remarks,
                        HUMAN_FACTOR_UNEXPLAINED,
                        PartKind.CAUSE,
                        id,
                        "Record what in the system made this action possible, and link that cause."));
    }

    private boolean isExplained(FindingId human) {
        return findings.values().stream()
                .filter(CausalLink.class::isInstance)
                .map(CausalLink.class::cast)
                .filter(link -> link.to().equals(human))
                .anyMatch(link ->
                        findings.get(link.from()) instanceof Cause cause && cause.factorClass() != FactorClass.HUMAN);
    }

    private static boolean isCounted(Impact impact) {
        return impact.amount() != null
                || (impact.text() != null && impact.text().chars().anyMatch(Character::isDigit));
    }

    private <T extends Finding> List<FindingId> ids(Class<T> kind, Predicate<T> which) {
        return findings.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()) && which.test(kind.cast(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(
            List<Remark> remarks, ReadinessRule rule, PartKind part, @Nullable Object id, String message) {
        remarks.add(new Remark(rule.toString(), part, id == null ? null : id.toString(), message));
    }
}
