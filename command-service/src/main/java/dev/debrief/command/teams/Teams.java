package dev.debrief.command.teams;

import static dev.debrief.command.support.Rules.rejectFull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamCommand.AssignTeam;
import dev.debrief.api.teams.TeamCommand.ReleaseTeam;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The teams that a report belongs to. */
public class Teams {

    private static final int MAX_TEAMS = 50;

    private final Set<Team> assigned = new HashSet<>();

    /** Whether the report belongs to one of the caller's teams. */
    public boolean isOneOf(Identity caller) {
        return caller.isOf(Team.names(assigned));
    }

    @CommandHandler
    void decide(AssignTeam command) {
        if (assigned.contains(command.team())) {
            return;
        }
        rejectFull(assigned.size() >= MAX_TEAMS, MAX_TEAMS);
        apply(new TeamAssigned(command.reportId(), command.team()));
    }

    @CommandHandler
    void decide(ReleaseTeam command) {
        if (assigned.contains(command.team())) {
            apply(new TeamReleased(command.reportId(), command.team(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        assigned.addAll(event.declaration().teams());
    }

    @EventSourcingHandler
    void evolve(TeamAssigned event) {
        assigned.add(event.team());
    }

    @EventSourcingHandler
    void evolve(TeamReleased event) {
        assigned.remove(event.team());
    }
}
