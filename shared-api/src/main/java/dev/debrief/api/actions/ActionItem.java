package dev.debrief.api.actions;

import dev.debrief.api.history.Part;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise made in a report: proposed, assigned (perhaps again), completed, and verified to have worked.
 *
 * @param reason why it is blocked, cancelled or open again
 * @param riskAcceptedBy who answers for it not being done
 * @param evidence that it is done
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
        @Nullable Verification verification)
        implements Part {

    /** As it is first. What happens to it later is told by {@link ActionItemEvent#appliedTo}. */
    public static ActionItem proposed(ActionItemId id, Proposal proposal) {
        return new ActionItem(id, proposal, null, null, ActionStatus.OPEN, null, null, null, null);
    }

    ActionItem assigned(Owner newOwner, LocalDate newDueOn) {
        return new ActionItem(id, proposal, newOwner, newDueOn, status, reason, riskAcceptedBy, evidence, verification);
    }

    ActionItem in(ActionStatus newStatus, @Nullable String why) {
        return new ActionItem(id, proposal, owner, dueOn, newStatus, why, null, evidence, verification);
    }

    ActionItem cancelled(String why, String acceptedBy) {
        return new ActionItem(
                id, proposal, owner, dueOn, ActionStatus.CANCELLED, why, acceptedBy, evidence, verification);
    }

    ActionItem completed(String shown) {
        return new ActionItem(id, proposal, owner, dueOn, ActionStatus.COMPLETED, null, null, shown, null);
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
                seen);
    }
}
