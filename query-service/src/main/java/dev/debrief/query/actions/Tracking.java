package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.causes.Cause;
import dev.debrief.api.causes.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.Histories.Entry;
import dev.debrief.query.people.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what is done about an incident, and which of its root causes nothing is done about. */
public final class Tracking {

    private static final Comparator<TrackedItem> BY_URGENCY = Comparator.comparing(
                    (TrackedItem tracked) -> tracked.item().proposal().priority())
            .thenComparing(
                    tracked -> tracked.item().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(tracked -> tracked.item().id().value());

    private final Names names;

    private Tracking(Names names) {
        this.names = names;
    }

    /** @param entries of a report, the action items among them */
    public static ActionView of(List<Entry> entries, ReportFindings findings, Names names) {
        Tracking tracking = new Tracking(names);
        List<ActionItem> items = entries.stream()
                .filter(entry -> entry.content() instanceof ActionItem)
                .map(entry -> (ActionItem) entry.content())
                .toList();
        return new ActionView(
                entries.stream()
                        .filter(entry -> entry.content() instanceof ActionItem)
                        .map(entry -> new TrackedItem(entry.version(), tracking.told((ActionItem) entry.content())))
                        .sorted(BY_URGENCY)
                        .toList(),
                uncovered(items, findings).toList());
    }

    private static Stream<FindingId> uncovered(List<ActionItem> items, ReportFindings findings) {
        return findings.all(Cause.class)
                .filter(cause -> cause.finding().kind() == CauseKind.ROOT_CAUSE)
                .map(cause -> cause.id())
                .filter(cause -> items.stream()
                        .noneMatch(item -> item.status().covers()
                                && item.proposal().addresses().contains(cause)));
    }

    private ActionItem told(ActionItem item) {
        Proposal proposal = item.proposal();
        Owner owner = item.owner();
        Verification seen = item.verification();
        return new ActionItem(
                item.id(),
                new Proposal(
                        names.in(proposal.title()),
                        names.in(proposal.successCriterion()),
                        proposal.type(),
                        proposal.category(),
                        proposal.deliverable(),
                        proposal.priority(),
                        proposal.addresses(),
                        in(proposal.description())),
                owner == null || owner.person() == null ? owner : new Owner(names.of(owner.person()), null),
                item.dueOn(),
                item.status(),
                in(item.reason()),
                item.riskAcceptedBy() == null ? null : names.of(item.riskAcceptedBy()),
                in(item.evidence()),
                seen == null ? null : new Verification(seen.effective(), names.in(seen.evidence()), by(seen)));
    }

    private @Nullable String by(Verification seen) {
        return seen.verifiedBy() == null ? null : names.of(seen.verifiedBy());
    }

    private @Nullable String in(@Nullable String text) {
        return text == null ? null : names.in(text);
    }
}
