package dev.debrief.api.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * How the organisation speaks.
 *
 * @param glossary words that others may not know, at most 500; empty by default
 * @param publicNames what services are called before customers, at most 500; services without one are called by their kind
 * @param messages templates of messages, at most 50, each under a name of its own; empty by default
 */
public record Wording(
        @Size(max = 500) List<@NotNull @Valid GlossaryTerm> glossary,
        @Size(max = 500) List<@NotNull @Valid PublicName> publicNames,
        @Size(max = 50) List<@NotNull @Valid MessageTemplate> messages) {

    /** The wording of a new installation. */
    public static final Wording DELIVERED = new Wording(List.of(), List.of(), List.of());

    public Wording {
        glossary = glossary == null ? List.of() : List.copyOf(glossary);
        publicNames = publicNames == null ? List.of() : List.copyOf(publicNames);
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    @AssertTrue(message = "must have different names")
    boolean isDistinct() {
        return messages.stream()
                        .map(MessageTemplate::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                == messages.size();
    }
}
