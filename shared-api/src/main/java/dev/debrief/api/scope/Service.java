package dev.debrief.api.scope;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;

/** A system, department or group of customers that an incident touches. */
public record Service(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name, ServiceKind kind) implements Part {

    public Service {
        kind = kind == null ? ServiceKind.SERVICE : kind;
    }
}
