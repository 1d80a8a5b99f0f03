package dev.debrief.query.streams;

import java.util.Set;

/** Decides what one reader may read of a part. Nothing of a part leaves {@link StreamHistory} without it. */
@FunctionalInterface
public interface Redaction {

    PartContent redact(PartContent whole);

    /** The kinds of parts that {@link #hides} may hide. */
    default Set<String> hiddenKinds() {
        return Set.of();
    }

    /** Whether a reader must not learn that a part was there: its changes are not in the history that this reader reads. */
    default boolean hides(PartContent whole) {
        return false;
    }

    /** Whether the reason of a change is not for the reader either. */
    default boolean hidesReason(PartContent redacted) {
        return false;
    }
}
