package dev.debrief.web.edit;

import dev.debrief.web.edit.Choices.Choice;
import java.util.List;

/**
 * A field of a form.
 *
 * @param name where its value stands in the body of the request, with a slash between the names; also the name of its label
 * @param from where its value stands in what is edited, as a JSON Pointer; empty if the field begins empty
 * @param choices what can be chosen; nothing for other kinds of fields
 */
record Field(String name, Kind kind, boolean required, String from, Choices choices) {

    /** What can be entered into a field. */
    enum Kind {
        LINE,
        TEXT,
        TIME,
        DAY,
        CHOICE,
        CHOICES,
        CHECK,
        /** Nothing is chosen beforehand. */
        YES_NO,
        NAMES,
        /** People and teams. */
        OWNERS,
        /** People, each with a role in brackets if it is known. */
        PEOPLE,
        NUMBER,
        WHYS,
        /** A choice that is a part of the address instead of the body. */
        PLACE,
        /** The version that the edit is based on, in the body; it is not shown. */
        VERSION,
        /** What the link to the form says, such as the part that a comment is about; it is not shown. */
        GIVEN,
        /** The value true; it is not shown. */
        YES,
        /** The value false; it is not shown. */
        NO;

        /** Whether there is something to fill in, or to send on. */
        boolean isInForm() {
            return this != VERSION && this != YES && this != NO;
        }
    }

    /** What the name of a field with two texts put together begins with. */
    static final String MERGED = "merged/";

    /** The field that names those of which both texts are to be recorded. */
    static final String TOGETHER = "together";

    static Field of(Kind kind, String name) {
        return new Field(name, kind, false, "", Choices.NONE);
    }

    static Field line(String name) {
        return of(Kind.LINE, name);
    }

    static Field text(String name) {
        return of(Kind.TEXT, name);
    }

    static Field time(String name) {
        return of(Kind.TIME, name);
    }

    static Field given(String name) {
        return of(Kind.GIVEN, name);
    }

    /** Every withdrawal and correction says why. */
    static Field reason() {
        return line("reason").needed();
    }

    static Field choice(String name, Choices choices) {
        return new Field(name, Kind.CHOICE, false, "", choices);
    }

    static Field choices(String name, Choices choices) {
        return new Field(name, Kind.CHOICES, false, "", choices);
    }

    static <E extends Enum<E>> Field choice(String name, Class<E> type) {
        return choice(name, Choices.of(type));
    }

    Field needed() {
        return new Field(name, kind, true, from, choices);
    }

    Field filledFrom(String pointer) {
        return new Field(name, kind, required, pointer, choices);
    }

    /**
     * A field as it is shown.
     *
     * @param value what stands in it
     * @param values what is chosen of many
     * @param error what is wrong with it; empty if nothing is
     * @param now what is recorded now, if somebody else changed it meanwhile; empty otherwise
     * @param merged what was typed and what is recorded now put together; empty if that is not possible or not needed
     */
    record Shown(
            Field field,
            String label,
            String help,
            String value,
            List<String> values,
            List<Choice> choices,
            String error,
            String now,
            String merged) {

        /** The name of the hidden field with both texts put together. */
        public String mergedName() {
            return MERGED + field.name();
        }

        public String name() {
            return field.name();
        }

        /** The id of the field in the page. */
        public String id() {
            return "f-" + field.name().substring(field.name().lastIndexOf('/') + 1);
        }

        public String kind() {
            return field.kind().name();
        }

        public boolean required() {
            return field.required();
        }
    }
}
