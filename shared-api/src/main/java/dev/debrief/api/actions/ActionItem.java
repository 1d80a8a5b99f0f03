package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.Part;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        implements Part, ActionItemBuilder.With {

    public ActionItem {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** A newly proposed item. {@link ActionItemEvent#evolve} applies later events. */
    public static ActionItem proposed(ActionItemId id, Proposal proposal) {
        return ActionItemBuilder.builder()
                .id(id)
                .proposal(proposal)
                .status(ActionStatus.OPEN)
                .issues(List.of())
                .build();
    }

    /** When a deadline passes: at the end of its day in the time zone of the report. */
    public static Instant endOf(LocalDate dueOn, ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The linked issue with this system and key, if any. */
    public Optional<LinkedIssue> issue(String system, String key) {
        return issues.stream().filter(one -> one.issue().is(system, key)).findFirst();
    }

    /** Whether it covers a cause or lesson: it addresses it, and is neither cancelled nor ineffective. */
    public boolean covers(FindingId addressed) {
        return status.covers() && proposal.addresses().contains(addressed);
    }

    ActionItem assigned(Owner newOwner, LocalDate newDueOn) {
        return with().owner(newOwner)
                .dueOn(newDueOn)
                .reminder(Objects.equals(dueOn, newDueOn) ? reminder : null)
                .build();
    }

    /** The item in another status. The last reminder stays only while the item is unfinished. */
    ActionItem in(ActionStatus next, @Nullable String why) {
        return with().status(next)
                .reason(why)
                .riskAcceptedBy(null)
                .reminder(status.isLive() && next.isLive() ? reminder : null)
                .build();
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
        return withIssues(issues.stream()
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
        return withIssues(changed);
    }
}
