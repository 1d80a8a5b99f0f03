package dev.debrief.web.edit;

import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.edit.Choices.Choice;
import dev.debrief.web.edit.EditDesk.Editing;
import dev.debrief.web.page.Labels;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields of a form with what stands in them. */
record FormFields(Visit visit, Editing editing, Clock clock) {

    /** As they are when the form is opened. */
    List<Field.Shown> fresh() {
        return editing.operation().fields().stream()
                .filter(field -> field.kind().isInForm())
                .map(field -> shown(field, recorded(field), recordedMany(field), "", "", ""))
                .toList();
    }

    /**
     * With what was typed.
     *
     * @param conflict whether what is recorded now is shown beside it
     */
    List<Field.Shown> typed(ApiProblem problem, boolean conflict) {
        return editing.operation().fields().stream()
                .filter(field -> field.kind().isInForm())
                .map(field -> {
                    String typed = visit.param(field.name());
                    String now = conflict && !field.from().isEmpty() ? recorded(field) : "";
                    boolean same = now.equals(typed);
                    return shown(
                            field,
                            typed,
                            visit.params(field.name()),
                            problem.at(lastName(field)),
                            same ? "" : now,
                            same ? "" : merged(field, typed, now));
                })
                .toList();
    }

    private Field.Shown shown(Field asked, String value, List<String> values, String error, String now, String merged) {
        Field field = isGiven(asked) ? Field.given(asked.name()) : asked;
        String own = editing.operation().name().replaceFirst("-correction$", "") + "." + field.name();
        Labels labels = visit.labels();
        return new Field.Shown(
                field,
                field.kind() == Field.Kind.GIVEN
                        ? ""
                        : labels.firstOf("field." + own, "field." + field.name(), field.name()),
                labels.firstOf("help." + own, "help." + field.name(), ""),
                value,
                values,
                choices(field, values),
                error,
                now,
                merged);
    }

    /** A place that nobody may choose was chosen by the link to the form. */
    private boolean isGiven(Field field) {
        return field.kind() == Field.Kind.PLACE
                && field.choices().equals(Choices.NONE)
                && !visit.param("part").isEmpty();
    }

    /** What can be chosen, and what is chosen beside it, so that saving the form keeps it. */
    private List<Choice> choices(Field field, List<String> values) {
        List<Choice> choices = field.choices().of(visit, editing.report());
        List<String> known = choices.stream().map(Choice::value).toList();
        Stream<Choice> others = field.from().isEmpty()
                ? Stream.empty()
                : values.stream().filter(value -> !known.contains(value)).map(value -> new Choice(value, value));
        return Stream.concat(choices.stream(), others).toList();
    }

    /** Both edits of a text, from the version that this one is based on. */
    private String merged(Field field, String typed, String now) {
        boolean text = field.kind() == Field.Kind.TEXT && !field.from().isEmpty() && !now.isEmpty();
        if (!text || editing.operation().source().equals(Operation.TIMELINE)) {
            return "";
        }
        try {
            String before = FieldText.of(
                    field.kind(),
                    editing.before(visit, visit.param("base-version")).at(field.from()),
                    visit.times(editing.zone()));
            return Merge.of(before, typed.replace("\r\n", "\n"), now).orElse("");
        } catch (ApiProblem unknown) {
            return "";
        }
    }

    private static String lastName(Field field) {
        return field.name().substring(field.name().lastIndexOf('/') + 1);
    }

    private String recorded(Field field) {
        if (field.from().isEmpty()) {
            return beginning(field);
        }
        return FieldText.of(field.kind(), editing.part().at(field.from()), visit.times(editing.zone()));
    }

    private List<String> recordedMany(Field field) {
        String part = visit.param("part");
        if (field.kind() != Field.Kind.CHOICES) {
            return List.of();
        }
        return field.from().isEmpty()
                ? List.of(part)
                : editing.part()
                        .at(field.from())
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
    }

    /** New entries begin now, and their end is not known; an approval is of the version shown. */
    private String beginning(Field field) {
        return switch (field.kind()) {
            case TIME -> field.required() ? visit.times(editing.zone()).local(clock.instant()) : "";
            case NUMBER -> field.name().equals("version") ? String.valueOf(editing.version()) : "";
            case PLACE -> visit.param("part");
            case LINE,
                    TEXT,
                    DAY,
                    CHOICE,
                    CHOICES,
                    CHECK,
                    YES_NO,
                    NAMES,
                    OWNERS,
                    PEOPLE,
                    WHYS,
                    VERSION,
                    GIVEN,
                    YES,
                    NO -> visit.param(field.name());
        };
    }
}
