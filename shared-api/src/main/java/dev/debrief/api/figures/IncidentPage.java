package dev.debrief.api.figures;

import dev.debrief.api.patterns.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the incidents behind figures.
 *
 * @param basis what the list covers
 * @param items the incidents of this page: latest first, or with a metric, longest first
 * @param total number of incidents on all pages
 * @param next cursor of the next page; null on the last page
 */
public record IncidentPage(
        Basis basis,
        List<CountedIncident> items,
        long total,
        @Nullable String next) {}
