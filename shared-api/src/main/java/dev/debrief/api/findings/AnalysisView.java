package dev.debrief.api.findings;

import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of an incident. At most 200 findings of each kind are shown, in recording order unless stated otherwise; all are at
 * /findings.
 *
 * @param taxonomyVersion version of today's taxonomy, used to name the categories; 0 without causes
 * @param trigger what triggered the incident; null while unknown
 * @param symptoms what was observed during the incident
 * @param causes root causes and contributing factors with their categories
 * @param causalLinks links from causes to their effects
 * @param story the causal links as sentences, each cause before its effects
 * @param fishbone ids of the causes on each branch of the fishbone diagram; branches without causes are left out
 * @param whyChains chains of why questions with their answers
 * @param barriers barriers that should have stopped the incident
 * @param changes changes that preceded the incident, earliest first
 */
public record AnalysisView(
        long taxonomyVersion,
        @Nullable Trigger trigger,
        List<FindingVersion<Symptom>> symptoms,
        List<ClassifiedCause> causes,
        List<FindingVersion<CausalLink>> causalLinks,
        List<String> story,
        Map<FishboneBranch, List<FindingId>> fishbone,
        List<FindingVersion<WhyChain>> whyChains,
        List<FindingVersion<Barrier>> barriers,
        List<FindingVersion<PrecedingChange>> changes) {

    /**
     * A cause with its category in the taxonomy.
     *
     * @param id id of the cause
     * @param version report version at which the cause last changed
     * @param finding current content of the cause
     * @param previous content before the last correction; null if it was never corrected
     * @param then its category, with the names it had when the shown version was recorded
     * @param today category that it counts as in today's taxonomy; another one after a merge
     * @param end how the category was retired; null while it is in use; after a split, the cause needs a new category
     */
    public record ClassifiedCause(
            FindingId id,
            long version,
            Cause finding,
            @Nullable Cause previous,
            CategoryName then,
            CategoryName today,
            Category.@Nullable Retirement end) {}

    /**
     * A category with its names.
     *
     * @param category id of the category
     * @param path names of its parent, if it has one, and of the category
     */
    public record CategoryName(CategoryId category, List<String> path) {}
}
