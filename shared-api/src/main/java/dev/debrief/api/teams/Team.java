package dev.debrief.api.teams;

import dev.debrief.api.Names;
import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A team that owns a report. Its members may edit the report at any status.
 *
 * @param name name of the team: one line of at most 200 characters
 */
public record Team(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name) implements Part {

    public Team {
        name = Names.of(name);
    }

    public static Set<String> names(Collection<Team> teams) {
        return teams.stream().map(Team::name).collect(Collectors.toSet());
    }
}
