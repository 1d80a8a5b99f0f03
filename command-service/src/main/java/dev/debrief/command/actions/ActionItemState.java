package dev.debrief.command.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemCommand.ProposeActionItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of an action item that later decisions need.
 *
 * @param proposal what was proposed at first
 * @param owner the first owner
 * @param dueOn the first deadline
 * @param version the version of the report that answered the proposal
 */
record ActionItemState(
        ActionItem item,
        Proposal proposal,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        long version) {

    boolean was(ProposeActionItem command) {
        return proposal.equals(command.proposal())
                && command.owner().equals(owner)
                && (command.dueOn() == null || command.dueOn().equals(dueOn));
    }
}
