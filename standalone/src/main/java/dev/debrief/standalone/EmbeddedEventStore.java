package dev.debrief.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Stores the events in an H2 file. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EmbeddedEventStore {

    @Bean
    static StoreFile storeFile(@Value("${debrief.data}") Path data) {
        return new StoreFile(data);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer snapshots,
            @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver exceptions,
            Configuration configuration,
            ConnectionProvider connections,
            TransactionManager transactions,
            StoreFile file)
            throws SQLException {
        try (Connection store = connections.getConnection()) {
            file.prepare(store, events);
        }
        return new OrderedAppends(JdbcEventStorageEngine.builder()
                .snapshotSerializer(snapshots)
                .eventSerializer(events)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(exceptions)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(new EventSchema()));
    }

    @Bean
    JdbcConnectionDetails connection(StoreFile file) {
        String password = file.password();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return StoreFile.USER;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return file.url();
            }
        };
    }
}
