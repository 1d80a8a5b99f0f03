package dev.debrief.query.search;

import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.search.FoundReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of a report.
 *
 * @param found what an answer shows of it
 * @param restricted whether it is restricted
 * @param people names of those with a role, owners of action items and actors on the timeline
 * @param relations what people said about it and others
 * @param signals what it has in common with others, apart from words, such as {@code trigger:configuration_push}
 * @param texts what it says
 * @param withdrawn what it said in parts that were withdrawn or removed: searched for auditors, and not compared with anything
 */
record SearchableReport(
        FoundReport found,
        boolean restricted,
        List<String> people,
        List<Relation> relations,
        List<String> signals,
        List<SearchableText> texts,
        List<SearchableText> withdrawn) {

    /** Where a text counts, and how much. */
    enum Weight {
        TITLE("title", 4, 8),
        /** The summary, what caused it and what solved it. */
        KEY("key", 2, 120),
        NAMES("names", 2, 4),
        REST("text", 1, 600);

        private final String field;
        private final float boost;
        private final int usualLength;

        Weight(String field, float boost, int usualLength) {
            this.field = field;
            this.boost = boost;
            this.usualLength = usualLength;
        }

        String field() {
            return field;
        }

        float boost() {
            return boost;
        }

        /** How many words such texts of a report usually have together. A constant, so that no score tells of other reports. */
        int usualLength() {
            return usualLength;
        }
    }

    /**
     * A text of a report.
     *
     * @param part kind of part that says it
     * @param id id of the part
     * @param withdrawnAfter the last version of the report that says it, if it was withdrawn or removed; null otherwise
     */
    record SearchableText(
            Weight weight,
            PartKind part,
            String id,
            String text,
            @Nullable Long withdrawnAfter) {}
}
