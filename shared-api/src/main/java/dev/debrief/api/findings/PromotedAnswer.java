package dev.debrief.api.findings;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * An answer of a why chain that was found to be a cause.
 *
 * @param answer counts the answers of the chain from 1
 */
public record PromotedAnswer(
        @NotNull FindingId chain, @Min(1) int answer) {}
