package dev.debrief.api.actions;

import dev.debrief.api.report.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise made in a report: proposed, assigned (perhaps again), completed, and verified to have worked.
 *
 * @param reason why it is blocked, cancelled or open again
 * @param riskAcceptedBy who answers for it not being done
 * @param evidence that it is done
 * @param completedAt when it was done
 * @param reminder what time has called out about its present deadline or completion
 * @param issues where other systems track it
 */
public record ActionItem(
        ActionItemId id,
        Proposal proposal,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionStatus status,
        @Nullable String reason,
        @Nullable String riskAcceptedBy,
        @Nullable String evidence,
        @Nullable Instant completedAt,
        @Nullable Verification verification,
        @Nullable Reminder reminder,
        List<LinkedIssue> issues)
        implements Part {

    public ActionItem {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** As it is first. What happens to it later is told by {@link ActionItemEvent#evolve}. */
    public static ActionItem proposed(ActionItemId id, Proposal proposal) {
        return new ActionItem(
                id, proposal, null, null, ActionStatus.OPEN, null, null, null, null, null, null, List.of());
    }

    /** When a deadline has passed: at the end of its day, in the zone in which a report tells its times. */
    public static Instant endOf(LocalDate dueOn, ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The issue that is known so elsewhere. */
    public Optional<LinkedIssue> issue(String system, String key) {
        return issues.stream().filter(one -> one.issue().is(system, key)).findFirst();
    }

    ActionItem assigned(Owner newOwner, LocalDate newDueOn) {
        return new ActionItem(
                id,
                proposal,
                newOwner,
                newDueOn,
                status,
                reason,
                riskAcceptedBy,
                evidence,
                completedAt,
                verification,
                Objects.equals(dueOn, newDueOn) ? reminder : null,
                issues);
    }

    /** Still to be done, with the same deadline. */
    ActionItem in(ActionStatus live, @Nullable String why) {
        return new ActionItem(
                id,
                proposal,
                owner,
                dueOn,
                live,
                why,
                null,
                evidence,
                completedAt,
                verification,
                status.isLive() ? reminder : null,
                issues);
    }

    ActionItem cancelled(String why, String acceptedBy) {
        return new ActionItem(
                id,
                proposal,
                owner,
                dueOn,
                ActionStatus.CANCELLED,
                why,
                acceptedBy,
                evidence,
                completedAt,
                verification,
                null,
                issues);
    }

    ActionItem completed(String shown, @Nullable Instant at) {
        return new ActionItem(
                id, proposal, owner, dueOn, ActionStatus.COMPLETED, null, null, shown, at, null, null, issues);
    }

    ActionItem verified(Verification seen) {
        return new ActionItem(
                id,
                proposal,
                owner,
                dueOn,
                seen.effective() ? ActionStatus.VERIFIED : ActionStatus.INEFFECTIVE,
                null,
                null,
                evidence,
                completedAt,
                seen,
                null,
                issues);
    }

    ActionItem reminded(Reminder of) {
        return with(of, issues);
    }

    /** With an issue in the place of the one that is known so, or after the others. */
    ActionItem linkedTo(ExternalIssue issue) {
        ExternalStatus seen =
                issue(issue.system(), issue.key()).map(LinkedIssue::seen).orElse(null);
        return replacing(new LinkedIssue(issue, seen));
    }

    ActionItem observed(String system, String key, ExternalStatus seen) {
        return issue(system, key)
                .map(known -> replacing(new LinkedIssue(known.issue(), seen)))
                .orElse(this);
    }

    ActionItem unlinkedFrom(ExternalIssue issue) {
        return with(
                reminder,
                issues.stream()
                        .filter(one -> !one.issue().is(issue.system(), issue.key()))
                        .toList());
    }

    private ActionItem replacing(LinkedIssue linked) {
        List<LinkedIssue> changed = new ArrayList<>(issues);
        changed.replaceAll(
                one -> one.issue().is(linked.issue().system(), linked.issue().key()) ? linked : one);
        if (!changed.contains(linked)) {
            changed.add(linked);
        }
        return with(reminder, changed);
    }

    private ActionItem with(@Nullable Reminder newReminder, List<LinkedIssue> newIssues) {
        return new ActionItem(
                id,
                proposal,
                owner,
                dueOn,
                status,
                reason,
                riskAcceptedBy,
                evidence,
                completedAt,
                verification,
                newReminder,
                newIssues);
    }
}
