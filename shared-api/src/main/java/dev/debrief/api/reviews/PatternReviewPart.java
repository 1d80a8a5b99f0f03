package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A part of a pattern review. The history shows changes part by part. */
public sealed interface PatternReviewPart
        permits PatternReviewPlan, PatternReviewStatusPart, PatternFinding, PatternDecision, ResultingAction {

    /** The kinds of parts. Each review has exactly one plan and one status. */
    enum Kind {
        /** What is reviewed, and when it is due. */
        PLAN(PatternReviewPlan.class),
        /** The status of the review, with its conclusion. */
        STANDING(PatternReviewStatusPart.class),
        /** A finding. */
        FINDING(PatternFinding.class),
        /** A decision. */
        DECISION(PatternDecision.class),
        /** A linked action item. */
        ACTION_ITEM(ResultingAction.class);

        private final Class<? extends PatternReviewPart> type;

        Kind(Class<? extends PatternReviewPart> type) {
            this.type = type;
        }

        /** The kind of the parts of this type. */
        public static Kind of(Class<? extends PatternReviewPart> type) {
            return Arrays.stream(values())
                    .filter(kind -> kind.type.equals(type))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of part: " + type));
        }

        /** The kind with this name in JSON. */
        public static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** The name in JSON: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
