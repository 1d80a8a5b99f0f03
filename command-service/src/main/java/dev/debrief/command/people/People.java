package dev.debrief.command.people;

import static dev.debrief.command.support.Rules.rejectFull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.people.PeopleCommand.AssignRole;
import dev.debrief.api.people.PeopleCommand.ReleaseRole;
import dev.debrief.api.people.PeopleEvent.RoleAssigned;
import dev.debrief.api.people.PeopleEvent.RoleReleased;
import dev.debrief.api.people.RoleAssignment;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The roles of people in the response. */
public class People {

    private static final int MAX_ASSIGNMENTS = 500;

    private final Set<RoleAssignment> assigned = new HashSet<>();

    public Set<RoleAssignment> assigned() {
        return Set.copyOf(assigned);
    }

    @CommandHandler
    void decide(AssignRole command) {
        if (assigned.contains(command.assignment())) {
            return;
        }
        rejectFull(assigned.size() >= MAX_ASSIGNMENTS, MAX_ASSIGNMENTS);
        apply(new RoleAssigned(command.reportId(), command.assignment()));
    }

    @CommandHandler
    void decide(ReleaseRole command) {
        if (assigned.contains(command.assignment())) {
            apply(new RoleReleased(command.reportId(), command.assignment(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(RoleAssigned event) {
        assigned.add(event.assignment());
    }

    @EventSourcingHandler
    void evolve(RoleReleased event) {
        assigned.remove(event.assignment());
    }
}
