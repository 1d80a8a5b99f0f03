package dev.debrief.support.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a second one node answers.
 *
 * @param perKey with one key or token; twice as many at once
 * @param perAddress from one address without a valid key; five times as many at once
 */
@Validated
@ConfigurationProperties("debrief.limits")
record RateLimitSettings(
        @Min(1) @DefaultValue("500") long perKey,
        @Min(1) @DefaultValue("20") long perAddress) {}
