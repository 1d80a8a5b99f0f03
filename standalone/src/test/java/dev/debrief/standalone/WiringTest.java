package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Axon 4.13 on Spring Boot 4 goes wrong silently: without the ordering there is no event store and no transaction. */
class WiringTest extends Journey {

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private EventStore events;

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Autowired
    private DataSource dataSource;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Test
    void events_are_stored_in_transactions_as_json() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(engine).isInstanceOf(OrderedAppends.class);
        assertThat(events).isInstanceOf(EmbeddedEventStore.class);
        assertThat(serializer).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws SQLException {
        try (Connection connection = dataSource.getConnection();
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
        Api nobody = new Api(api.port(), "");
        endpoints
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api"))
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
        Api nobody = new Api(api.port(), "");

        assertThat(nobody.get("/actuator/health").string("/status")).isEqualTo("UP");
        assertThat(nobody.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(nobody.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
