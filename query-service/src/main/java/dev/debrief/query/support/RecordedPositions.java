package dev.debrief.query.support;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The event store positions of one kind of events, and when they were recorded. Waits until the view of these events has caught up. */
public interface RecordedPositions {

    /** The last position at which such an event was recorded by an instant. Empty if there was none. */
    OptionalLong positionAt(Instant instant);

    /** The time of recording of the last such event up to a position. Empty if there was none. */
    Optional<Instant> timeAt(long position);
}
