package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;

/** Each request has an id, by which it is found in the log and on all that it recorded. */
class CorrelationTest extends Journey {

    private final EventStore events = Stage.embedded().getBean(EventStore.class);
    private final ObjectProvider<SpanExporter> exporters = Stage.embedded().getBeanProvider(SpanExporter.class);

    private record Declared(String id, String recordedWith) {}

    @Test
    void the_id_of_a_request_is_on_what_it_recorded() throws Exception {
        assertThat(declare("team-a.import_7")).isEqualTo(new Declared("team-a.import_7", "team-a.import_7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a;b", "<script>", ""})
    void an_ill_formed_id_is_replaced(String illFormed) throws Exception {
        Declared declared = declare(illFormed);

        assertThat(UUID.fromString(declared.id())).hasToString(declared.recordedWith());
    }

    @Test
    void an_id_of_more_than_100_characters_is_replaced() throws Exception {
        assertThat(declare("x".repeat(100)).id()).isEqualTo("x".repeat(100));
        assertThat(declare("x".repeat(101)).id()).hasSize(36);
    }

    @Test
    void unless_asked_for_no_trace_is_sent_anywhere() {
        assertThat(exporters.stream()).isEmpty();
    }

    private Declared declare(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Stage.portOf(Stage.embedded()) + "/api/reports"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("X-Correlation-Id", id)
                .POST(BodyPublishers.ofString("{\"title\": \"T\", \"type\": \"outage\", \"severity\": \"SEV3\"}"))
                .build();
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        String location = response.headers().firstValue("Location").orElseThrow();
        Object recordedWith = events.readEvents(location.substring(location.lastIndexOf('/') + 1))
                .next()
                .getMetaData()
                .get("requestId");
        return new Declared(
                response.headers().firstValue("X-Correlation-Id").orElseThrow(), Objects.toString(recordedWith));
    }
}
