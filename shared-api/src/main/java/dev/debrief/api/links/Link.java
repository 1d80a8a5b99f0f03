package dev.debrief.api.links;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A resource that belongs to an incident: a chat log, a dashboard, a ticket. The address is what makes it this link. */
public record Link(
        @NotNull
        @Text(max = 2000, singleLine = true)
        @Pattern(regexp = Link.ADDRESS, message = "must be an http or https address")
        String url,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String label,
        LinkKind kind)
        implements Part {

    /** What an address looks like: http or https, a host, no spaces. */
    public static final String ADDRESS = "https?://[^\\s/?#\\x00-\\x1f\\x7f]+[^\\s\\x00-\\x1f\\x7f]*";

    public Link {
        kind = kind == null ? LinkKind.OTHER : kind;
    }
}
