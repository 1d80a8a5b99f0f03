package dev.debrief.api.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who answers for an action item: one person or one team, never both. */
public record Owner(
        @Nullable @Text(max = Text.SHORT, singleLine = true) String person,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String team) {

    /** Whether it names exactly one. */
    public boolean single() {
        return (person == null) != (team == null);
    }

    /** Whether somebody is the owner, by id or name, or of the team that is. */
    public boolean includes(Identity somebody) {
        return team == null
                ? Objects.equals(person, somebody.id()) || Objects.equals(person, somebody.name())
                : somebody.isOf(Set.of(team));
    }
}
