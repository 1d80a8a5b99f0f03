package dev.debrief.api.teams;

import dev.debrief.api.Text;
import dev.debrief.api.history.Part;
import jakarta.validation.constraints.NotNull;

/** A team whose report it is: its members edit it, and see to what follows from it. */
public record Team(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name) implements Part {}
