package dev.debrief.api.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the reports that were found.
 *
 * @param items reports on this page
 * @param total number of reports that match
 * @param facets how many of the matching reports have which service, team, category, severity, status and type: at most 20 values each,
 *     the most frequent first
 * @param partial whether no report has all words, so that those with most of them are shown
 * @param searchedFor the line with corrected words, if nothing was found for the words as they were written; null otherwise
 * @param next cursor of the next page; null on the last page
 * @param position position in the event store that the answer contains
 */
public record SearchPage(
        List<Hit> items,
        long total,
        Map<String, List<Facet>> facets,
        boolean partial,
        @Nullable String searchedFor,
        @Nullable String next,
        long position) {

    /**
     * A report that matches.
     *
     * @param report the report
     * @param score how well it matches, only comparable within this answer
     * @param places where the words are: at most 3, the best first; empty if the line has only filters
     */
    public record Hit(FoundReport report, double score, List<Place> places) {}

    /**
     * A value of the matching reports.
     *
     * @param value the value
     * @param count number of matching reports with this value
     * @param filter what to add to the line to find only these
     */
    public record Facet(String value, long count, String filter) {}
}
