package dev.debrief;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.debrief.support.security.ApiKeys;
import dev.debrief.support.security.SingleKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The answering side as a process of its own, on Axon Server and MongoDB. */
@SpringBootApplication(scanBasePackages = {"dev.debrief.support", "dev.debrief.query"})
public class QueryService {

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        // A name of its own: standalone holds both services, each with its settings.
        System.setProperty("spring.config.name", "query-service");
        SpringApplication.run(QueryService.class, arguments);
    }

    @Bean
    ApiKeys keys(@Value("${DEBRIEF_ADMIN_KEY:}") String adminKey) {
        return SingleKey.of(adminKey);
    }

    @Bean
    MongoDatabase views(MongoClient client, @Value("${DEBRIEF_DATABASE:debrief}") String name) {
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
