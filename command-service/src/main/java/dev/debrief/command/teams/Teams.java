package dev.debrief.command.teams;

import static dev.debrief.api.Rejection.NOT_YOURS;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamCommand.AssignTeam;
import dev.debrief.api.teams.TeamCommand.ReleaseTeam;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The teams that a report belongs to. */
public class Teams {

    private static final int MAX_TEAMS = 50;

    /** The version of the report at which each team was assigned. */
    private final Map<Team, Long> assigned = new HashMap<>();

    /** Whether the report belongs to one of the caller's teams. */
    public boolean isOneOf(Identity caller) {
        return caller.isOf(names());
    }

    /** The names of the teams. */
    public Set<String> names() {
        return Team.names(assigned.keySet());
    }

    @CommandHandler
    void decide(AssignTeam command) {
        if (assigned.containsKey(command.team())) {
            return;
        }
        rejectFull(assigned.size() >= MAX_TEAMS, MAX_TEAMS);
        apply(new TeamAssigned(command.reportId(), command.team()));
    }

    @CommandHandler
    void decide(ReleaseTeam command, Identity caller) {
        if (assigned.containsKey(command.team())) {
            rejectIf(!mayRelease(caller, command.team()), NOT_YOURS);
            apply(new TeamReleased(command.reportId(), command.team(), command.reason()));
        }
    }

    /**
     * Whether the caller may take the report away from a team: its members may, and those of teams that were assigned no later. So nobody
     * can assign a report to their own team in order to take it over.
     */
    private boolean mayRelease(Identity caller, Team team) {
        long since = Objects.requireNonNull(assigned.get(team));
        return caller.isAny()
                || assigned.entrySet().stream()
                        .anyMatch(owner -> owner.getValue() <= since
                                && caller.teams().contains(owner.getKey().name()));
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event, @SequenceNumber long version) {
        event.declaration().teams().forEach(team -> assigned.putIfAbsent(team, version));
    }

    @EventSourcingHandler
    void evolve(TeamAssigned event, @SequenceNumber long version) {
        assigned.putIfAbsent(event.team(), version);
    }

    @EventSourcingHandler
    void evolve(TeamReleased event) {
        assigned.remove(event.team());
    }
}
