package dev.debrief.command.restriction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionCommand.LiftRestriction;
import dev.debrief.api.restriction.RestrictionCommand.RestrictReport;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The visibility of a report: everybody, unless it is restricted. The teams that own it always see it. */
public class Confidentiality {

    private @Nullable Restriction restriction;

    /** Whether the caller may see the report. */
    public boolean isOpenTo(Identity caller, Set<String> owners) {
        return restriction == null || restriction.isOpenTo(caller, owners);
    }

    /** Whether the caller may see the report without the role of an auditor, which is required to edit it. */
    public boolean admits(Identity caller, Set<String> owners) {
        return restriction == null || restriction.admits(caller, owners);
    }

    @CommandHandler
    void decide(RestrictReport command, Identity caller) {
        Restriction wanted = command.restriction().setBy(caller);
        if (!wanted.equals(restriction)) {
            apply(new ReportRestricted(command.reportId(), wanted));
        }
    }

    @CommandHandler
    void decide(LiftRestriction command) {
        if (restriction != null) {
            apply(new RestrictionLifted(command.reportId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        restriction = event.declaration().restriction();
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
