package dev.debrief.api.policy;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/**
 * What a service is called before customers.
 *
 * @param service name of the service, in any case; at most 200 characters on one line
 * @param name its name for customers; at most 200 characters on one line
 */
public record PublicName(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String service,
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name) {}
