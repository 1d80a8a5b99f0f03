package dev.debrief.command.scope;

import static dev.debrief.command.support.Rules.rejectFull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.scope.ScopeCommand.AffectService;
import dev.debrief.api.scope.ScopeCommand.ClearService;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The services, departments and customer groups that an incident affects. */
public class Scope {

    private static final int MAX_SERVICES = 500;

    private final Set<Service> affected = new HashSet<>();
    private final Set<Service> cleared = new HashSet<>();

    public boolean isAffected(Service service) {
        return affected.contains(service);
    }

    /** Whether somebody has said that a service is not affected. */
    public boolean isCleared(Service service) {
        return cleared.contains(service);
    }

    @CommandHandler
    public void decide(AffectService command) {
        if (affected.contains(command.service())) {
            return;
        }
        rejectFull(affected.size() >= MAX_SERVICES, MAX_SERVICES);
        apply(new ServiceAffected(command.reportId(), command.service()));
    }

    @CommandHandler
    void decide(ClearService command) {
        if (affected.contains(command.service())) {
            apply(new ServiceCleared(command.reportId(), command.service(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        affected.addAll(event.declaration().services());
    }

    @EventSourcingHandler
    void evolve(ServiceAffected event) {
        affected.add(event.service());
        cleared.remove(event.service());
    }

    @EventSourcingHandler
    void evolve(ServiceCleared event) {
        affected.remove(event.service());
        cleared.add(event.service());
    }
}
