package dev.debrief.web.edit;

import dev.debrief.web.api.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param title what it does, in the words of the reader
 * @param action where it is sent to
 * @param version the version of the report that the edit is based on
 * @param onceOnly the Idempotency-Key
 * @param problem why it was refused; null if it was not sent yet
 * @param conflict whether somebody else changed the report meanwhile
 * @param published whether the report is approved or published, which an edit of what it says undoes
 * @param inPlace whether it stands in the page of the report
 * @param back the page of the report to return to
 */
record Form(
        String title,
        String action,
        long version,
        String onceOnly,
        List<Field.Shown> fields,
        @Nullable ApiProblem problem,
        boolean conflict,
        boolean published,
        boolean inPlace,
        String back) {

    /** Whether two edits of some text can be put together. */
    public boolean isMerged() {
        return fields.stream().anyMatch(field -> !field.merged().isEmpty());
    }

    /** The label of a field that was refused; empty if the form does not show it. */
    public String labelOf(String name) {
        return fields.stream()
                .filter(field -> field.id().equals("f-" + name))
                .map(Field.Shown::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }
}
