package dev.debrief.api.people;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;

/** Who does what in the response to an incident. */
public record RoleAssignment(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String person,
        @NotNull ResponseRole role) implements Part {}
