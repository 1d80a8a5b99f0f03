package dev.debrief.api.search;

import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports that are most like a report or a text, the most similar first.
 *
 * @param items similar reports, with what caused and what solved each; first those about which a person said so
 * @param notTheSame reports that only look similar, as a person said; at most 500
 * @param likelyCategories categories of causes that the words suggest, at most 3; empty while too few causes are classified
 * @param learnedFrom number of reports with classified causes from which the categories of words were learned; 0 while there are too few
 * @param learnedAt position in the event store up to which classified causes were learned; -1 before the first time
 * @param position position in the event store that the answer contains
 */
public record SimilarReports(
        List<SimilarReport> items,
        List<DifferentReport> notTheSame,
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
     * @param relation what a person said about the two reports; null if nobody said anything
     */
    public record SimilarReport(
            FoundReport report,
            double score,
            List<String> reasons,
            @Nullable StatedRelation relation) {}

    /**
     * What a person said about two reports.
     *
     * @param kind what the report on which it was said is to the other
     * @param statedIn id of the report on which it was said; it is withdrawn there
     */
    public record StatedRelation(RelationKind kind, ReportId statedIn) {}

    /**
     * A report that only looks similar, as a person said.
     *
     * @param id id of the report
     * @param title title of the report
     * @param statedIn id of the report on which it was said; it is withdrawn there
     */
    public record DifferentReport(ReportId id, String title, ReportId statedIn) {}

    /**
     * A category of causes that the words suggest.
     *
     * @param category id of the category
     * @param path names of the category that it counts as today, from the first level down
     * @param probability how likely it is among all categories, from 0 to 1
     * @param words words of the report or text that speak most for it
     */
    public record LikelyCategory(CategoryId category, List<String> path, double probability, List<String> words) {}
}
