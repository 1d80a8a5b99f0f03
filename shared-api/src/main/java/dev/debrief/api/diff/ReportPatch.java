package dev.debrief.api.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a JSON patch (RFC 6902). It applies to an object with the contents of all parts by kind and id, such as
 * {@code {"cause": {"a1…": {"text": …}}}}; the id of a kind of which a report has one part is empty.
 *
 * @param operations the operations, in their order
 */
public record ReportPatch(@JsonValue List<Operation> operations) {

    /**
     * An operation.
     *
     * @param op add, replace or remove
     * @param path JSON Pointer to the value
     * @param value the new value; left out if it is removed
     */
    public record Operation(
            String op,
            String path,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object value) {}
}
