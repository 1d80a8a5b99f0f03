package dev.debrief.api.search;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.SimilarReports.LikelyCategory;
import java.time.Instant;
import java.util.List;

/**
 * Causes that nobody has classified, grouped by their words: candidates for a category.
 *
 * @param items groups of at least two causes, the largest first
 * @param compared number of unclassified causes that were compared: those of the latest reports, at most 1500
 * @param alone number of these that are like no other
 * @param position position in the event store that the answer contains
 */
public record UnclassifiedCauses(List<CauseGroup> items, int compared, int alone, long position) {

    /**
     * Causes that are alike.
     *
     * @param words words that at least a third of them contain, the weightiest first, at most 4
     * @param total number of causes
     * @param reports number of reports that name them
     * @param from time of the first of their incidents, in UTC
     * @param to time of the last of their incidents, in UTC
     * @param causes the most typical ones, at most 5
     * @param likelyCategories categories that their words suggest, at most 3; empty while too few causes are classified
     */
    public record CauseGroup(
            List<String> words,
            int total,
            int reports,
            Instant from,
            Instant to,
            List<AlikeCause> causes,
            List<LikelyCategory> likelyCategories) {}

    /**
     * A cause that nobody has classified.
     *
     * @param reportId id of the report that names it
     * @param title title of the report
     * @param text description of the cause, shortened to 300 characters
     */
    public record AlikeCause(ReportId reportId, String title, String text) {}
}
