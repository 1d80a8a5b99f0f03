package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles the action items of a report and its root causes without one. */
public final class ActionViewAssembler {

    private static final Comparator<TrackedItem> BY_URGENCY = Comparator.comparing(
                    (TrackedItem tracked) -> tracked.item().proposal().priority())
            .thenComparing(
                    tracked -> tracked.item().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(tracked -> tracked.item().id().value());

    private final DisplayNames displayNames;

    private ActionViewAssembler(DisplayNames displayNames) {
        this.displayNames = displayNames;
    }

    /** @param entries the entries of a report, including its action items */
    public static ActionView of(List<Entry> entries, ReportFindings findings, DisplayNames displayNames) {
        ActionViewAssembler actionViewAssembler = new ActionViewAssembler(displayNames);
        List<TrackedItem> items = entries.stream()
                .filter(entry -> entry.content() instanceof ActionItem)
                .map(entry ->
                        new TrackedItem(entry.version(), actionViewAssembler.rewritten((ActionItem) entry.content())))
                .sorted(BY_URGENCY)
                .toList();
        return new ActionView(
                items,
                uncovered(items, findings),
                entries.stream()
                        .map(Entry::content)
                        .filter(Recurrence.class::isInstance)
                        .map(Recurrence.class::cast)
                        .sorted(Comparator.comparing(Recurrence::againAt)
                                .thenComparing(Recurrence::key)
                                .reversed())
                        .toList());
    }

    /** A remark on an unfinished item whose external issue is finished. */
    public static List<Remark> remarks(List<TrackedItem> items) {
        return items.stream()
                .map(TrackedItem::item)
                .filter(item -> item.status().isLive())
                .flatMap(item -> item.issues().stream()
                        .filter(linked -> linked.seen() != null && linked.seen().done())
                        .map(linked -> new Remark(
                                "action-done-elsewhere",
                                PartKind.ACTION_ITEM,
                                item.id().toString(),
                                "%s %s is done, but the action item is not: complete it, with evidence."
                                        .formatted(
                                                linked.issue().system(),
                                                linked.issue().key()))))
                .toList();
    }

    private static List<FindingId> uncovered(List<TrackedItem> items, ReportFindings findings) {
        return findings.all(Cause.class)
                .filter(cause -> cause.finding().kind() == CauseKind.ROOT_CAUSE)
                .map(FindingVersion::id)
                .filter(cause -> items.stream().map(TrackedItem::item).noneMatch(item -> item.covers(cause)))
                .toList();
    }

    private ActionItem rewritten(ActionItem item) {
        Proposal proposal = item.proposal();
        Owner owner = item.owner();
        Verification seen = item.verification();
        return item.with()
                .proposal(proposal.with()
                        .title(displayNames.in(proposal.title()))
                        .successCriterion(displayNames.in(proposal.successCriterion()))
                        .description(displayNames.inAny(proposal.description()))
                        .build())
                .owner(
                        owner == null || owner.person() == null
                                ? owner
                                : new Owner(displayNames.of(owner.person()), null))
                .reason(displayNames.inAny(item.reason()))
                .riskAcceptedBy(item.riskAcceptedBy() == null ? null : displayNames.of(item.riskAcceptedBy()))
                .evidence(displayNames.inAny(item.evidence()))
                .verification(
                        seen == null
                                ? null
                                : new Verification(seen.effective(), displayNames.in(seen.evidence()), by(seen)))
                .build();
    }

    private @Nullable String by(Verification seen) {
        return seen.verifiedBy() == null ? null : displayNames.of(seen.verifiedBy());
    }
}
