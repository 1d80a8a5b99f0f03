package dev.debrief.standalone.log;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/** The log of the embedded store. Whatever is appended is one transaction. */
public final class EmbeddedLog implements EventLog {

    private static final String COLUMNS = "globalIndex, eventIdentifier, type, aggregateIdentifier, sequenceNumber,"
            + " timeStamp, payloadType, payloadRevision, payload, metaData";

    private static final int READ_AT_ONCE = 500;

    private final Connection store;

    /** @param store a connection of its own, with all tables */
    public EmbeddedLog(Connection store) {
        this.store = store;
    }

    @Override
    public void read(Consumer<LoggedEvent> reader) {
        try {
            long last = last();
            for (long position = -1; position < last; ) {
                position = readSome(position, last, reader);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Positions become visible in order, so no event appears before this one later. */
    private long last() throws SQLException {
        try (Statement query = store.createStatement();
                ResultSet row = query.executeQuery("SELECT COALESCE(MAX(globalIndex), -1) FROM DomainEventEntry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long readSome(long after, long last, Consumer<LoggedEvent> reader) throws SQLException {
        long position = after;
        try (PreparedStatement query = store.prepareStatement("SELECT " + COLUMNS + " FROM DomainEventEntry"
                + " WHERE globalIndex > ? AND globalIndex <= ? ORDER BY globalIndex FETCH FIRST " + READ_AT_ONCE
                + " ROWS ONLY")) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    LoggedEvent event = event(row);
                    reader.accept(event);
                    position = event.position();
                }
            }
        }
        return position;
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        return new LoggedEvent(
                position,
                row.getString(2),
                requireNonNullElse(row.getString(3), ""),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                EventJson.text(row.getBytes(9), position),
                EventJson.metadata(row.getBytes(10), position));
    }

    @Override
    public void expect(long lastPosition) {
        try (Statement change = store.createStatement()) {
            change.execute("ALTER TABLE DomainEventEntry ALTER COLUMN globalIndex RESTART WITH " + (lastPosition + 1));
            store.setAutoCommit(false);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void append(List<LoggedEvent> events) {
        try (PreparedStatement insert = store.prepareStatement(
                "INSERT INTO DomainEventEntry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (LoggedEvent event : events) {
                insert.setLong(1, event.position());
                insert.setString(2, event.id());
                insert.setString(3, event.kind().isEmpty() ? null : event.kind());
                insert.setString(4, event.stream());
                insert.setLong(5, event.version());
                insert.setString(6, event.at());
                insert.setString(7, event.name());
                insert.setString(8, event.revision());
                insert.setBytes(9, EventJson.bytes(event.payload()));
                insert.setBytes(10, EventJson.JSON.writeValueAsBytes(event.metadata()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void commit() {
        try {
            store.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!store.getAutoCommit()) {
                store.rollback();
                store.setAutoCommit(true);
            }
            store.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static LogException failed(SQLException e) {
        return new LogException("The event store failed: " + e.getMessage(), e);
    }
}
