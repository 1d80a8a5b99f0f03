package dev.debrief.api.findings;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * An answer of a why chain that was promoted to a cause.
 *
 * @param chain id of the why chain
 * @param answer number of the answer in the chain, counted from 1
 */
public record PromotedAnswer(
        @NotNull FindingId chain, @Min(1) int answer) {}
