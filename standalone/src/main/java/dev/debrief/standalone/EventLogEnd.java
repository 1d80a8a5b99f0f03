package dev.debrief.standalone;

import dev.debrief.standalone.engine.LogEnd;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names an event by its position and its identifier. */
@Component
class EventLogEnd implements LogEnd {

    private final JdbcClient log;

    /** @param store has created its tables before */
    EventLogEnd(JdbcClient log, org.axonframework.eventsourcing.eventstore.EventStorageEngine store) {
        this.log = log;
    }

    @Override
    public Optional<String> last() {
        return log.sql("SELECT globalIndex || ' ' || eventIdentifier FROM DomainEventEntry"
                        + " ORDER BY globalIndex DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    @Override
    public boolean contains(String event) {
        String[] parts = event.split(" ", 2);
        return log.sql("SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex = ? AND eventIdentifier = ?")
                        .params(Long.parseLong(parts[0]), parts[1])
                        .query(Long.class)
                        .single()
                == 1;
    }
}
