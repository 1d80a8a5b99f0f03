package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whether it lives and is ready is told to anybody, how it does only to those with a key. */
class HealthTest extends Journey {

    @Test
    void anybody_may_ask_whether_it_lives_and_is_ready() {
        Api nobody = api.withKey("");

        assertThat(nobody.get("/livez").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(nobody.get("/readyz").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(nobody.get("/actuator/health").json().has("components")).isFalse();
        assertThat(nobody.get("/actuator/health/views").status()).isEqualTo(404);
        assertThat(nobody.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void who_has_a_key_reads_how_each_store_and_each_view_does() {
        JsonNode parts = api.get("/actuator/health").json().path("components");

        assertThat(parts.propertyNames())
                .contains("eventStore", "mongo", "views", "deadLetters")
                .doesNotContain("axonServer", "db", "mongodb");
        Map.of("eventStore", "UP", "mongo", "UP", "views", "UP", "deadLetters", "UP")
                .forEach((part, status) -> assertThat(
                                parts.path(part).path("status").asString())
                        .as(part)
                        .isEqualTo(status));
        JsonNode lists = parts.path("views").path("details").path("report-list");
        assertThat(lists.path("state").asString()).isEqualTo("complete");
        assertThat(lists.propertyNames()).contains("generation", "position", "lag", "segmentsHere", "failing");
        assertThat(parts.path("deadLetters").path("details").path("report-list").asLong())
                .isZero();
    }

    @Test
    void whether_it_is_ready_depends_on_stores_and_views_whether_it_lives_does_not() {
        assertThat(api.get("/livez").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(api.get("/readyz").json().path("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "eventStore", "mongo", "views");
    }
}
