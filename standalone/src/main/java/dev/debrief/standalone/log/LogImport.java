package dev.debrief.standalone.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Reads the log in a file into a store. The whole file is checked first, then that the store is empty or has the beginning of the log: the
 * rest of an interrupted import is imported by doing it again. At the end the store is read back, and must have the hash of the file.
 */
public final class LogImport {

    private static final int APPENDED_AT_ONCE = 1_000;

    private final LogFile file;
    private final Serializer serializer;

    /** @param serializer reads the events, to see that this version can */
    public LogImport(LogFile file, Serializer serializer) {
        this.file = file;
        this.serializer = serializer;
    }

    /**
     * @param store opened after the file was checked
     * @throws LogException if the file or the store is not as it must be
     */
    public LogSummary into(Supplier<EventLog> store) {
        LogSummary contained = check();
        try (EventLog target = store.get()) {
            into(target, contained);
        }
        return contained;
    }

    private LogSummary check() {
        Set<String> unknown = new TreeSet<>();
        LogSummary contained = file.read(event -> check(event, unknown));
        if (!unknown.isEmpty()) {
            throw new LogException(
                    "The log has events that this version of Debrief does not know: " + String.join(", ", unknown)
                            + ". A newer version has written it; use that version or a later one.");
        }
        return contained;
    }

    private void into(EventLog store, LogSummary contained) {
        LogSummary before = summaryOf(store);
        if (!before.equals(beginning(before.position()))) {
            throw new LogException("The store is not empty, and its events are not the beginning of this log. Nothing"
                    + " was imported.");
        }
        store.expect(contained.position());
        appendAfter(before.position(), store);
        if (!summaryOf(store).equals(contained)) {
            throw new LogException("The store does not have the events of the file after the import.");
        }
        store.commit();
    }

    private void check(LoggedEvent event, Set<String> unknown) {
        try {
            Object read = serializer.deserialize(
                    new SimpleSerializedObject<>(event.payload(), String.class, event.name(), event.revision()));
            if (read instanceof UnknownSerializedType) {
                unknown.add(event.name());
            }
        } catch (SerializationException e) {
            throw new LogException("The event at position " + event.position() + " cannot be read.", e);
        }
    }

    private static LogSummary summaryOf(EventLog store) {
        LogCounter counter = new LogCounter();
        store.read(counter);
        return counter.summary();
    }

    /** What the file contains up to a position. */
    private LogSummary beginning(long position) {
        LogCounter counter = new LogCounter();
        file.read(event -> {
            if (event.position() <= position) {
                counter.accept(event);
            }
        });
        return counter.summary();
    }

    private void appendAfter(long position, EventLog store) {
        List<LoggedEvent> batch = new ArrayList<>();
        file.read(event -> {
            if (event.position() > position) {
                batch.add(event);
            }
            if (batch.size() == APPENDED_AT_ONCE) {
                store.append(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            store.append(batch);
        }
    }
}
