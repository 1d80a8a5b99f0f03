package dev.debrief.standalone.engine;

import java.util.Optional;

/** Tells whether views belong to an event log, which may have been replaced by a backup: they may not be ahead of it. */
public interface LogEnd {

    /** Names the last event of the log; empty if there is none. */
    Optional<String> last();

    /** Whether the log contains an event that was once its last. */
    boolean contains(String event);
}
