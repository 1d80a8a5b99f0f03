package dev.debrief.api.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Causes that keep coming back, and what the figures mean.
 *
 * @param patterns a page of them
 * @param total how many there are
 * @param next the cursor of the next page, null on the last
 */
public record PatternPage(
        Basis basis,
        List<Pattern> patterns,
        long total,
        @Nullable String next) {}
