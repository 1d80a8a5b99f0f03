package dev.debrief.api.people;

import dev.debrief.api.Names;
import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;

/**
 * A person with a role in the response to an incident.
 *
 * @param person name of the person: one line of at most 200 characters
 * @param role role of the person in the response
 */
public record RoleAssignment(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String person,
        @NotNull ResponseRole role) implements Part {

    public RoleAssignment {
        person = Names.of(person);
    }
}
