package dev.debrief.query.history;

import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import java.util.function.UnaryOperator;

/** What is done to one part of a report. */
sealed interface PartEdit {

    PartKind kind();

    String id();

    /** Puts the part there, in place of what it said before if it was there. */
    record Open(PartKind kind, String id, Part content) implements PartEdit {}

    /** Makes the content of a part from what it was. */
    record Revise<T extends Part>(PartKind kind, String id, Class<T> type, UnaryOperator<T> how) implements PartEdit {}

    /** Takes the part away. */
    record Close(PartKind kind, String id) implements PartEdit {}
}
