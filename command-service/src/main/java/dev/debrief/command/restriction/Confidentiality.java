package dev.debrief.command.restriction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionCommand.LiftRestriction;
import dev.debrief.api.restriction.RestrictionCommand.RestrictReport;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The visibility of a report: everybody, unless it is restricted. */
public class Confidentiality {

    private @Nullable Restriction restriction;

    public boolean isOpenTo(Identity caller) {
        return restriction == null || restriction.isOpenTo(caller);
    }

    @CommandHandler
    void decide(RestrictReport command) {
        if (!command.restriction().equals(restriction)) {
            apply(new ReportRestricted(command.reportId(), command.restriction()));
        }
    }

    @CommandHandler
    void decide(LiftRestriction command) {
        if (restriction != null) {
            apply(new RestrictionLifted(command.reportId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(ReportRestricted event) {
        restriction = event.restriction();
    }

    @EventSourcingHandler
    void evolve(RestrictionLifted event) {
        restriction = null;
    }
}
