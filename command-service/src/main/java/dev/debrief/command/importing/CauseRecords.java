package dev.debrief.command.importing;

import static dev.debrief.command.importing.LenientFields.line;
import static dev.debrief.command.importing.LenientFields.text;

import dev.debrief.api.Text;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The causes of an imported incident.
 *
 * @param stated the causes in the words of the source
 * @param classified the causes for which the source names a category of the taxonomy
 */
record CauseRecords(List<StatedCause> stated, List<Cause> classified) {

    static CauseRecords read(JsonNode records, LenientFields fields) {
        CauseRecords causes = new CauseRecords(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (JsonNode cause : records) {
            String scheme = text(cause.path("scheme"));
            String label = text(cause.path("label"));
            String words = fields.longText("causes[" + causes.stated.size() + "].text", cause.path("text"));
            if (label != null || words != null) {
                causes.stated.add(new StatedCause(
                        scheme == null ? null : line(scheme, Text.SHORT),
                        label == null ? null : line(label, 500),
                        words));
            }
            String category = text(cause.path("category"));
            if (category != null) {
                String says = words != null ? words : Objects.requireNonNullElse(label, category);
                causes.classified.add(classified("causes[" + number + "]", category, says, cause));
            }
            number++;
        }
        return causes;
    }

    private static Cause classified(String field, String category, String says, JsonNode cause) {
        String word = text(cause.path("kind"));
        CauseKind kind = word == null
                ? CauseKind.CONTRIBUTING_FACTOR
                : SourceVocabulary.named(CauseKind.values(), word)
                        .orElseThrow(() ->
                                new UnusableRecord(field + ".kind is neither root_cause nor contributing_factor"));
        try {
            return new Cause(kind, false, says, CategoryId.of(category), null, null, null, null, List.of());
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord(field + ".category: " + e.getMessage());
        }
    }
}
