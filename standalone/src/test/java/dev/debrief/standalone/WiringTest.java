package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.cluster.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Axon 4.13 on Spring Boot 4 goes wrong silently: without the ordering there is no event store and no transaction. */
class WiringTest extends Journey {

    private final ConfigurableApplicationContext program = Stage.embedded();

    @Test
    void events_are_stored_in_transactions_as_json() {
        assertThat(program.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(program.getBean(EventStorageEngine.class)).isInstanceOf(OrderedAppends.class);
        assertThat(program.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(program.getBean("eventSerializer")).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws SQLException {
        try (Connection connection = program.getBean(DataSource.class).getConnection();
                var delay = connection
                        .createStatement()
                        .executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                                + " WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            assertThat(delay.next()).isTrue();
            assertThat(delay.getInt(1)).isZero();
        }
    }

    @Test
    void every_endpoint_of_the_api_wants_a_key() {
        Api nobody = api.withKey("");
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api") || pattern.startsWith("/admin"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> {
                                    String path =
                                            pattern.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
                                    Api.Answer answer =
                                            nobody.send(verb.name(), path, BodyPublishers.ofString("{}"), Map.of());
                                    assertThat(answer.status())
                                            .as(verb + " " + pattern)
                                            .isEqualTo(401);
                                })));
    }

    @Test
    void signs_of_life_and_the_description_of_the_api_are_open() {
        Api nobody = api.withKey("");

        Waiting.until(
                "a second look has found the views made",
                Duration.ofSeconds(10),
                () -> nobody.get("/actuator/health").string("/status").equals("UP"));
        assertThat(nobody.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(nobody.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
