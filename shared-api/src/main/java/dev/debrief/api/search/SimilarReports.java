package dev.debrief.api.search;

import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;

/**
 * The reports that are most like a report or a text, the most similar first.
 *
 * @param items similar reports, with what caused and what solved each
 * @param likelyCategories categories of causes that the words suggest, at most 3; empty while too few causes are classified
 * @param learnedFrom number of reports with classified causes from which the categories of words were learned; 0 while there are too few
 * @param learnedAt position in the event store up to which classified causes were learned; -1 before the first time
 * @param position position in the event store that the answer contains
 */
public record SimilarReports(
        List<SimilarReport> items,
        List<LikelyCategory> likelyCategories,
        int learnedFrom,
        long learnedAt,
        long position) {

    /**
     * A similar report.
     *
     * @param report the report
     * @param score likeness from 0 to 1, comparable between answers
     * @param reasons why it is similar, in words
     */
    public record SimilarReport(FoundReport report, double score, List<String> reasons) {}

    /**
     * A category of causes that the words suggest.
     *
     * @param category id of the category
     * @param probability how likely it is among all categories, from 0 to 1
     * @param words words of the report or text that speak most for it
     */
    public record LikelyCategory(CategoryId category, double probability, List<String> words) {}
}
