package dev.debrief;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
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

/** The query-service as a process with Axon Server and MongoDB. */
@SpringBootApplication(scanBasePackages = {"dev.debrief.support", "dev.debrief.views", "dev.debrief.query"})
public class QueryService {

    private static final int NO_LONGER_THAN_SECONDS = 5;

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        // The configuration has its own name, because standalone contains the settings of both services.
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
