package dev.debrief.api.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of recurring patterns.
 *
 * @param basis what the figures cover
 * @param patterns the patterns of this page, in the order that was asked for
 * @param total number of patterns on all pages
 * @param next cursor of the next page; null on the last page
 */
public record PatternPage(
        Basis basis,
        List<Pattern> patterns,
        long total,
        @Nullable String next) {}
