package dev.debrief.api.links;

import dev.debrief.api.Text;
import dev.debrief.api.history.Part;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A resource that belongs to an incident: a chat log, a dashboard, a ticket. The address is what makes it this link. */
public record Link(
        @NotNull
        @Size(max = 2000)
        @Pattern(
                regexp = "https?://[^\\s/?#\\p{Cntrl}]+[^\\s\\p{Cntrl}\\p{Cs}]*",
                message = "must be an http or https address")
        String url,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String label,
        LinkKind kind)
        implements Part {

    public Link {
        kind = kind == null ? LinkKind.OTHER : kind;
    }
}
