package dev.debrief.web.edit;

import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.edit.EditDesk.Editing;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a form with what stands in them. */
record FormFields(Visit visit, Editing editing, Clock clock) {

    /** As they are when the form is opened. */
    List<Field.Shown> fresh() {
        return editing.operation().fields().stream()
                .filter(field -> field.kind() != Field.Kind.VERSION)
                .map(field -> shown(field, recorded(field), recordedMany(field), "", ""))
                .toList();
    }

    /**
     * With what was typed.
     *
     * @param conflict whether what is recorded now is shown beside it
     */
    List<Field.Shown> typed(ApiProblem problem, boolean conflict) {
        return editing.operation().fields().stream()
                .filter(field -> field.kind() != Field.Kind.VERSION)
                .map(field -> {
                    String typed = visit.param(field.name());
                    String now = conflict && !field.from().isEmpty() ? recorded(field) : "";
                    return shown(
                            field,
                            typed,
                            visit.params(field.name()),
                            problem.at(lastName(field)),
                            now.equals(typed) ? "" : now);
                })
                .toList();
    }

    private Field.Shown shown(Field field, String value, List<String> values, String error, String now) {
        String help = editing.operation().name() + "." + field.name();
        return new Field.Shown(
                field,
                field.kind() == Field.Kind.GIVEN ? "" : visit.labels().text("field." + field.name()),
                visit.labels().textOrNone("help." + help).isEmpty()
                        ? visit.labels().textOrNone("help." + field.name())
                        : visit.labels().textOrNone("help." + help),
                value,
                values,
                field.choices().of(visit, editing.report()),
                error,
                now);
    }

    private static String lastName(Field field) {
        return field.name().substring(field.name().lastIndexOf('/') + 1);
    }

    private String recorded(Field field) {
        if (field.from().isEmpty()) {
            return beginning(field);
        }
        JsonNode value = editing.part().at(field.from());
        return switch (field.kind()) {
            case TIME -> local(value.asString(""));
            case NAMES ->
                String.join(", ", value.valueStream().map(JsonNode::asString).toList());
            case CHECK -> value.asBoolean(false) ? "true" : "";
            case LINE, TEXT, DAY, CHOICE, PLACE -> value.isString() ? value.asString() : "";
            case NUMBER -> value.isNumber() ? value.decimalValue().toPlainString() : "";
            case CHOICES, WHYS, VERSION, GIVEN -> "";
        };
    }

    private List<String> recordedMany(Field field) {
        String part = visit.param("part");
        return field.kind() == Field.Kind.CHOICES && !part.isEmpty() ? List.of(part) : List.of();
    }

    /** New entries begin now, and their end is not known; an approval is of the version shown. */
    private String beginning(Field field) {
        return switch (field.kind()) {
            case TIME -> field.required() ? visit.times(editing.zone()).local(clock.instant()) : "";
            case NUMBER -> field.name().equals("version") ? String.valueOf(editing.version()) : "";
            case PLACE -> visit.param("part");
            case LINE, TEXT, DAY, CHOICE, CHOICES, CHECK, NAMES, WHYS, VERSION, GIVEN -> visit.param(field.name());
        };
    }

    private String local(@Nullable String time) {
        try {
            return visit.times(editing.zone()).local(OffsetDateTime.parse(String.valueOf(time)));
        } catch (DateTimeException e) {
            return "";
        }
    }
}
