package dev.debrief.api.findings;

import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One result of the analysis of an incident, such as an impact, a cause or a lesson. It can be corrected or withdrawn, with a
 * reason; its previous content stays in the history.
 */
public sealed interface Finding extends Part
        permits Barrier,
                CausalLink,
                Cause,
                Evidence,
                Impact,
                Lesson,
                Mitigator,
                Perspective,
                PrecedingChange,
                ResolutionStep,
                Symptom,
                WhyChain {

    /** The other findings of the same report that this finding refers to. */
    default List<Reference> references() {
        return List.of();
    }

    /** The same finding, with each reference replaced. */
    default Finding referringTo(UnaryOperator<FindingId> others) {
        return this;
    }

    /** The same finding, with each text rewritten that may name people. */
    Finding withTexts(UnaryOperator<String> rewrite);

    /** The event by which this finding is recorded. */
    FindingEvent.Recorded<?> recorded(ReportId report, FindingId id);

    /** The event by which this finding replaces another one of its kind. */
    FindingEvent.Corrected<?> corrected(ReportId report, FindingId id, Finding from, String reason);

    /** The event by which this finding is withdrawn. */
    FindingEvent.Withdrawn<?> withdrawn(ReportId report, FindingId id, String reason);

    /** A text that may be missing, rewritten. */
    static @Nullable String rewritten(@Nullable String text, UnaryOperator<String> rewrite) {
        return text == null ? null : rewrite.apply(text);
    }

    /**
     * A reference to another finding.
     *
     * @param pointer JSON Pointer to the field with the reference
     * @param id id of the other finding
     * @param kinds kinds of findings that the field may refer to
     */
    record Reference(String pointer, FindingId id, Set<Class<? extends Finding>> kinds) {

        public static Reference to(Class<? extends Finding> kind, String pointer, FindingId id) {
            return new Reference(pointer, id, Set.of(kind));
        }
    }
}
