package dev.debrief.command.actions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemCommand.CorrectActionItem;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCorrected;
import dev.debrief.api.actions.Proposal;
import org.axonframework.commandhandling.CommandHandler;

/** Corrects what action items promise, in whatever status they are. */
public class ActionItemCorrections {

    private final Actions actions;

    public ActionItemCorrections(Actions actions) {
        this.actions = actions;
    }

    @CommandHandler
    void decide(CorrectActionItem command) {
        ActionItem item = actions.item(command.itemId());
        Proposal to = command.to().withFollows(item.proposal().follows());
        actions.rejectUnlessAddressable(to, "/to/addresses/");
        if (!to.equals(item.proposal())) {
            apply(new ActionItemCorrected(command.reportId(), command.itemId(), item.proposal(), to, command.reason()));
        }
    }
}
