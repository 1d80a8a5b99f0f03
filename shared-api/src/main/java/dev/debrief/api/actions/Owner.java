package dev.debrief.api.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.Names;
import dev.debrief.api.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible: either one person or one team, never both.
 *
 * @param person name or id of the person, at most 200 characters; null if a team is responsible
 * @param team name of the team, at most 200 characters; null if a person is responsible
 * @see "R-84"
 */
public record Owner(
        @Nullable @Text(max = Text.SHORT, singleLine = true) String person,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String team) {

    public Owner {
        person = Names.ofNullable(person);
        team = Names.ofNullable(team);
    }

    /** Whether it names exactly one person or team. */
    public boolean single() {
        return (person == null) != (team == null);
    }

    /** Whether somebody is the owner by id or name, or a member of the owning team. The case of names does not matter. */
    public boolean includes(Identity somebody) {
        return team == null
                ? Objects.equals(person, somebody.id()) || Names.same(person, somebody.name())
                : somebody.teams().stream().anyMatch(own -> Names.same(own, team));
    }
}
