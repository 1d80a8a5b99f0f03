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
 * An action item of a report: proposed, assigned (perhaps again), completed, and verified to have worked.
 *
 * @param id identifier of the action item within its report
 * @param proposal the proposed work: title, success criterion, type, and the causes it addresses
 * @param owner the person or team responsible; null before the first assignment
 * @param dueOn deadline, a date in the time zone of the report; null before the first assignment
 * @param status current status of the item
 * @param reason why it is blocked, cancelled or reopened; null in any other status
 * @param riskAcceptedBy who accepted the risk of not doing it; null unless cancelled
 * @param evidence what shows that the work is done; null until first completed, kept when reopened
 * @param completedAt when the work was done, in UTC; null until first completed, and in old records
 * @param verification whether the work had the intended effect; null until verified
 * @param reminder last reminder about the current deadline or completion; null if there was none
 * @param issues issues in other systems that track this item; empty if none is linked
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

    /** A newly proposed item. {@link ActionItemEvent#evolve} applies later events. */
    public static ActionItem proposed(ActionItemId id, Proposal proposal) {
        return new ActionItem(
                id, proposal, null, null, ActionStatus.OPEN, null, null, null, null, null, null, List.of());
    }

    /** When a deadline passes: at the end of its day in the time zone of the report. */
    public static Instant endOf(LocalDate dueOn, ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The linked issue with this system and key, if any. */
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

    /** The item in another unfinished status, with the same deadline. */
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

    /** Adds an issue, or replaces the one with the same system and key. */
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
