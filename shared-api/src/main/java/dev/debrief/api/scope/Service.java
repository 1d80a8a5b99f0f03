package dev.debrief.api.scope;

import dev.debrief.api.Names;
import dev.debrief.api.Text;
import dev.debrief.api.document.Fact;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;

/**
 * A system, department or customer group that an incident affects.
 *
 * @param name name of the service: one line of at most 200 characters
 * @param kind whether it is a service, a department or a customer group; service by default
 */
public record Service(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name, ServiceKind kind) implements Part, Fact {

    public Service {
        name = Names.of(name);
        kind = kind == null ? ServiceKind.SERVICE : kind;
    }
}
