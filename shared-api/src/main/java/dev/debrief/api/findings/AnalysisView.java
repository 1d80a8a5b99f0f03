package dev.debrief.api.findings;

import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident happened. Of each kind at most 200 are shown, in the order in which they were recorded; all are at {@code
 * /findings}.
 *
 * @param taxonomyVersion of today's taxonomy, by which the causes are told what they count as; 0 if there are none
 * @param story the causal links as sentences, each cause before what it led to
 * @param fishbone the causes on each branch of the diagram
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
     * A cause, and what it is classified as.
     *
     * @param then its category, by the names it had when the version shown was recorded
     * @param today what that counts as under today's taxonomy
     * @param end what became of the category, where it is no longer in use today: after a split, somebody has to say which of the
     *     others it is
     */
    public record ClassifiedCause(
            FindingId id,
            long version,
            Cause finding,
            @Nullable Cause previous,
            CategoryName then,
            CategoryName today,
            Category.@Nullable Retirement end) {}

    /** A category, by its name after that of the one it stands under. */
    public record CategoryName(CategoryId category, List<String> path) {}
}
