package dev.debrief.api.links;

import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;

/**
 * A link to a resource about an incident, such as a chat, a dashboard or a ticket. A report has at most one link to each address.
 *
 * @param url address of the resource: http or https, at most 2000 characters
 * @param label text of the link: one line of at most 200 characters
 * @param kind kind of the linked resource; other by default
 */
public record Link(
        @NotNull @WebAddress String url,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String label,
        LinkKind kind)
        implements Part {

    public Link {
        kind = kind == null ? LinkKind.OTHER : kind;
    }
}
