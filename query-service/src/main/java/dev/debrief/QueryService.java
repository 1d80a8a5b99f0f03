package dev.debrief;

import dev.debrief.support.security.Credentials;
import dev.debrief.support.security.SingleKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query-service as a process with Axon Server and MongoDB. */
@Import(MongoConfiguration.class)
@SpringBootApplication(
        scanBasePackages = {"dev.debrief.support", "dev.debrief.views", "dev.debrief.query", "dev.debrief.web"})
public class QueryService {

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
}
