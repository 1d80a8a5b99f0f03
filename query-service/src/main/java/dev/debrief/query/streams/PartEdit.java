package dev.debrief.query.streams;

import java.util.function.UnaryOperator;

/**
 * What an event does to one part of a stream.
 *
 * @param <P> what the parts of such streams are
 */
public sealed interface PartEdit<P> {

    /** The kind of part, a constant whose text is its name in JSON. */
    Enum<?> kind();

    /** The id of the part within its kind. */
    String id();

    /** Puts the part there, in place of what it said before if it was there. */
    record Open<P>(Enum<?> kind, String id, P content) implements PartEdit<P> {}

    /** Replaces what the part says. */
    record Replace<P>(Enum<?> kind, String id, P content) implements PartEdit<P> {}

    /** Derives what the part says from what it said before. */
    record Change<P, T extends P>(Enum<?> kind, String id, Class<T> type, UnaryOperator<T> how)
            implements PartEdit<P> {}

    /** Derives what the part says from what it said before, or from a first content if it is not there yet. */
    record Evolve<P, T extends P>(Enum<?> kind, String id, Class<T> type, T first, UnaryOperator<T> how)
            implements PartEdit<P> {}

    /** Takes the part away. */
    record Close<P>(Enum<?> kind, String id) implements PartEdit<P> {}
}
