package dev.debrief.web.edit;

import dev.debrief.web.page.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An operation of the API that a form sends.
 *
 * @param name its name in addresses and texts
 * @param method POST or PUT
 * @param path below the report; {@code {}} is the part, or the value of the field of kind PLACE
 * @param source the list that holds the part that is edited, as a JSON Pointer into the report; empty if the report itself is
 * @param correction whether the body says what the part is to be, and why
 */
record Operation(String name, String method, String path, String source, boolean correction, List<Field> fields) {

    /** The timeline is no part of the answer about a report. */
    static final String TIMELINE = "timeline";

    static Operation post(String name, String path, Field... fields) {
        return new Operation(name, "POST", path, "", false, Arrays.asList(fields));
    }

    static Operation put(String name, String path, Field... fields) {
        return new Operation(name, "PUT", path, "", false, Arrays.asList(fields));
    }

    /** A correction of a finding or of a timeline event, with a reason. */
    static Operation correct(String name, String path, String source, Field... fields) {
        List<Field> all = new ArrayList<>();
        for (Field field : fields) {
            all.add(field.filledFrom("/" + field.name()));
        }
        all.add(Field.reason());
        return new Operation(name, "PUT", path, source, true, all);
    }

    /** The same operation on a part that is in a list of the report. */
    Operation of(String list) {
        return new Operation(name, method, path, list, correction, fields);
    }

    /** What it does, in the words of the reader. */
    String title(Labels labels) {
        int end = name.lastIndexOf('-');
        String own = labels.textOrNone("edit." + name);
        return own.isEmpty()
                ? labels.text("edit." + name.substring(end + 1)) + ": "
                        + labels.text("PartKind." + name.substring(0, end).replace('-', '_'))
                : own;
    }

    /** Whether the edit is refused if the report has changed since; a section looks at its own text only. */
    boolean isConditional() {
        return !creates() && fields.stream().noneMatch(field -> field.kind() == Field.Kind.VERSION);
    }

    /** What is created gets its id by the key, and does not depend on a version. */
    boolean creates() {
        return method.equals("POST") && !path.contains("{}");
    }
}
