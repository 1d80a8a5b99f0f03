package dev.debrief.api.search;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;

/**
 * The categories that the words of unclassified causes suggest, as learned from what people have classified.
 *
 * @param reportId id of the report
 * @param version version of the report whose causes were read
 * @param items the causes without a category, in the order in which they were recorded
 * @param learnedFrom number of reports with classified causes from which it was learned; 0 while there are too few
 */
public record SuggestedCategories(ReportId reportId, long version, List<UnclassifiedCause> items, int learnedFrom) {

    /**
     * A cause without a category.
     *
     * @param causeId id of the cause
     * @param text text of the cause
     * @param suggestions the likely categories, at most 3, most likely first; empty while too few causes are classified
     */
    public record UnclassifiedCause(FindingId causeId, String text, List<Suggestion> suggestions) {}

    /**
     * A likely category.
     *
     * @param category id of the category
     * @param path names of the category and those above it, topmost first
     * @param probability how likely it is among all categories, from 0 to 1
     * @param words words of the cause that speak most for it
     * @param nearest causes that were classified so, in the reports that are most like the cause; at most 2
     */
    public record Suggestion(
            CategoryId category,
            List<String> path,
            double probability,
            List<String> words,
            List<ClassifiedCause> nearest) {}

    /**
     * A cause that somebody has classified.
     *
     * @param reportId id of its report
     * @param title title of its report
     * @param text text of the cause, shortened to 300 characters
     */
    public record ClassifiedCause(ReportId reportId, String title, String text) {}
}
