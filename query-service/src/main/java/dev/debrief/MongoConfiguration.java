package dev.debrief;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import dev.debrief.support.start.BadSettingException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the query-service connects to MongoDB. Spring Boot makes the client and the {@code MongoDatabaseFactory}. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final int NO_LONGER_THAN_SECONDS = 5;

    @Bean
    MongoConnectionDetails mongoConnectionDetails(@Value("${debrief.mongodb}") String address) {
        ConnectionString parsed = parsed(address);
        return () -> parsed;
    }

    /** The message of the driver and the host name are not shown, because both may contain a part of the password. */
    private static ConnectionString parsed(String address) {
        try {
            if (address.indexOf('@') == address.lastIndexOf('@')) {
                return new ConnectionString(address);
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new BadSettingException("DEBRIEF_MONGODB is not a valid connection string, such as"
                + " mongodb://user:password@host:27017/?replicaSet=rs0. Write @ : / % in the password as %40 %3A"
                + " %2F %25.");
    }

    /** By default the driver waits 30 seconds, longer than callers do. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatient(MongoConnectionDetails mongo) {
        Integer chosen = mongo.getConnectionString().getServerSelectionTimeout();
        return settings -> settings.applyToClusterSettings(cluster -> {
            if (chosen == null) {
                cluster.serverSelectionTimeout(NO_LONGER_THAN_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    /** A token must not survive a crash that the documents of its view do not survive. */
    @Bean
    MongoClientSettingsBuilderCustomizer durable() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
