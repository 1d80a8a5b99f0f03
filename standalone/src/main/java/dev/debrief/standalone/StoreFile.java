package dev.debrief.standalone;

import dev.debrief.standalone.log.EventTables;
import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.h2.api.ErrorCode;

/**
 * The file of the embedded event store, and what can be wrong with it.
 *
 * @param data the folder
 */
record StoreFile(Path data) {

    static final String USER = "debrief";

    private static final String NAME = "events";

    /** Without WRITE_DELAY=0, a killed process loses acknowledged events (measured). */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    boolean exists() {
        return Files.exists(data.resolve(NAME + ".mv.db"));
    }

    String url() {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve(NAME) + OPTIONS;
    }

    /** @throws BadSettingException if the store cannot be opened */
    String password() {
        try {
            return StorePassword.of(data, url(), USER);
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD ? passwordMissing() : unusable();
        } catch (IOException e) {
            throw unusable();
        }
    }

    /**
     * Opens the store and creates missing tables.
     *
     * @throws BadSettingException if the store cannot be opened
     */
    Connection open() {
        try {
            Connection store = DriverManager.getConnection(url(), USER, password());
            EventTables.create(store);
            return store;
        } catch (SQLException e) {
            throw unusable();
        }
    }

    /**
     * Creates missing tables, and refuses a store that a newer version has written.
     *
     * @throws BadSettingException if the store is not one that this version can use
     */
    void prepare(Connection store, Serializer events) {
        try {
            EventTables.create(store);
            refuseUnknown(EventTables.eventNames(store).stream()
                    .filter(name ->
                            events.classForType(new SimpleSerializedType(name, null)) == UnknownSerializedType.class)
                    .toList());
        } catch (SQLException e) {
            throw unusable();
        }
    }

    private void refuseUnknown(List<String> names) {
        if (!names.isEmpty()) {
            throw new BadSettingException("The event store in " + data
                    + " has events that this version of Debrief does not know: " + String.join(", ", names)
                    + ". A newer version has written them. Start that version or a later one, or import a backup from"
                    + " before the upgrade into another folder.");
        }
    }

    private BadSettingException passwordMissing() {
        return new BadSettingException("The event store in " + data
                + " has a password, and the file store-password is missing there. Restore it from the backup"
                + " of the folder.");
    }

    private BadSettingException unusable() {
        return new BadSettingException("The event store in " + data
                + " cannot be opened. Another Debrief may be using it, or the folder may not be writable.");
    }
}
