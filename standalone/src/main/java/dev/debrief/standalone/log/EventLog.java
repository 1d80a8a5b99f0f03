package dev.debrief.standalone.log;

import java.util.List;
import java.util.function.Consumer;

/** The event log of a store. */
public sealed interface EventLog extends AutoCloseable permits EmbeddedLog, AxonServerLog {

    /** Reads all events in the order of their positions, up to the one that is the last when it is called. */
    void read(Consumer<LoggedEvent> reader);

    /** Prepares for {@link #append}, the last event of which has this position. */
    void expect(long lastPosition);

    /** Appends events that come after those in the store, in the order of their positions. */
    void append(List<LoggedEvent> events);

    /** Keeps what was appended. What a store can take back is gone without it. */
    void commit();

    @Override
    void close();
}
