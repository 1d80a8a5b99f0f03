package dev.debrief.api.figures;

import dev.debrief.api.patterns.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the causes behind figures.
 *
 * @param basis what the list covers
 * @param items the causes of some incidents, latest incident first
 * @param total number of causes on all pages
 * @param next cursor of the next page; null on the last page
 */
public record CausePage(
        Basis basis,
        List<CountedCause> items,
        long total,
        @Nullable String next) {}
