package dev.debrief;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.debrief.support.security.Credentials;
import dev.debrief.support.security.SingleKey;
import dev.debrief.support.start.BadSettingException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The answering side as a process of its own, on Axon Server and MongoDB. */
@SpringBootApplication(scanBasePackages = {"dev.debrief.support", "dev.debrief.views", "dev.debrief.query"})
public class QueryService {

    private static final int NO_LONGER_THAN_SECONDS = 5;

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        // A name of its own: standalone holds both services, each with its settings.
        System.setProperty("spring.config.name", "query-service");
        SpringApplication.run(QueryService.class, arguments);
    }

    @Bean
    Credentials keys(@Value("${DEBRIEF_ADMIN_KEY:}") String adminKey) {
        return SingleKey.of(adminKey);
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(@Value("${debrief.mongodb}") String address) {
        ConnectionString parsed = parsed(address);
        return () -> parsed;
    }

    /** Neither the driver's complaint nor what it would take for a host is shown: both may be part of a password. */
    private static ConnectionString parsed(String address) {
        try {
            if (address.indexOf('@') == address.lastIndexOf('@')) {
                return new ConnectionString(address);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new BadSettingException("DEBRIEF_MONGODB is not a valid connection string, such as"
                + " mongodb://user:password@host:27017/?replicaSet=rs0. Write @ : / % in the password as %40 %3A"
                + " %2F %25.");
    }

    /** The driver would wait for half a minute, longer than anybody waits for an answer. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatient(MongoConnectionDetails mongo) {
        Integer chosen = mongo.getConnectionString().getServerSelectionTimeout();
        return settings -> settings.applyToClusterSettings(cluster -> {
            if (chosen == null) {
                cluster.serverSelectionTimeout(NO_LONGER_THAN_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    @Bean
    MongoDatabase views(MongoClient client, @Value("${DEBRIEF_DATABASE:debrief}") String name) {
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
