package dev.debrief.standalone;

import dev.debrief.standalone.engine.Compaction;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reclaims the space of outdated pages in the file of the embedded event store while it is open. */
@Component
class EventStoreCompaction {

    private static final Logger log = LoggerFactory.getLogger(EventStoreCompaction.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("events-file").factory());

    EventStoreCompaction(DataSource events) throws SQLException {
        MVStore store = fileOf(events);
        var unused = executor.scheduleWithFixedDelay(
                () -> step(store), Compaction.FIRST_AFTER_MILLIS, Compaction.PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static MVStore fileOf(DataSource events) throws SQLException {
        try (Connection connection = events.getConnection()) {
            JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
            return ((SessionLocal) h2.getSession()).getDatabase().getStore().getMvStore();
        }
    }

    private static void step(MVStore store) {
        try {
            Compaction.step(store);
        } catch (RuntimeException e) {
            log.warn("The file of the event store cannot be made smaller now: {}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        executor.close();
    }
}
