package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a pattern review consists of: the unit in which its history tells what changed. */
public sealed interface PatternReviewPart
        permits PatternReviewPlan, PatternReviewStatusPart, PatternFinding, PatternDecision, ResultingAction {

    /** The kinds of parts. There is one plan and one standing in each review. */
    enum Kind {
        PLAN(PatternReviewPlan.class),
        STANDING(PatternReviewStatusPart.class),
        FINDING(PatternFinding.class),
        DECISION(PatternDecision.class),
        ACTION_ITEM(ResultingAction.class);

        private final Class<? extends PatternReviewPart> type;

        Kind(Class<? extends PatternReviewPart> type) {
            this.type = type;
        }

        /** The kind that parts of this type are of. */
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
