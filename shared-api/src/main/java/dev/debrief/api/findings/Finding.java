package dev.debrief.api.findings;

import dev.debrief.api.report.Part;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One thing that the analysis of an incident states: a harm it did, a cause, a lesson. It is recorded, revised with a reason and
 * withdrawn with a reason; what it said before stays in the history.
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

    /** The other findings of the same report that this one speaks of. */
    default List<Reference> references() {
        return List.of();
    }

    /** The same, speaking of those that stand in place of the ones it speaks of. */
    default Finding referringTo(UnaryOperator<FindingId> others) {
        return this;
    }

    /**
     * Names another finding.
     *
     * @param pointer to the field that names it
     * @param kinds one of which it has to be
     */
    record Reference(String pointer, FindingId id, Set<Class<? extends Finding>> kinds) {

        public static Reference to(Class<? extends Finding> kind, String pointer, FindingId id) {
            return new Reference(pointer, id, Set.of(kind));
        }
    }
}
