package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever listens hears each change once, in order, and nothing of what is hidden. */
class StreamTest extends Journey {

    private String report = "";
    private long declaredAt;

    @BeforeEach
    void declare() {
        report = api.declare();
        declaredAt = api.get(report + "/history").number("/items/0/position");
    }

    @Test
    void what_was_recorded_is_sent_in_order_and_a_listener_goes_on_where_it_ended() {
        api.put(report + "/title", "{\"title\": \"Checkout refuses cards\"}");
        Api.Answer answer = listen(api, "position=" + (declaredAt - 1));
        assertThat(answer.mediaType()).startsWith("text/event-stream");
        assertThat(answer.text()).startsWith("retry: 2000\n\n");
        assertThat(events(answer)).containsExactly("IncidentDeclared", "TitleCorrected");
        assertThat(data(answer).getLast().at("/change/sentence").asString()).contains("Checkout refuses cards");

        long last = data(answer).getLast().at("/change/position").asLong();
        api.put(report + "/status", "{\"status\": \"resolved\"}");
        Api.Answer more = api.send(
                "GET",
                "/api/stream?seconds=0&report=" + id(),
                BodyPublishers.noBody(),
                Map.of("Last-Event-ID", String.valueOf(last)));
        assertThat(events(more)).first().isEqualTo("StatusChanged");
        assertThat(ids(more)).isSorted().allMatch(id -> id > last);
        assertThat(events(listen(api, "event=TitleCorrected&position=" + (declaredAt - 1))))
                .containsExactly("TitleCorrected");
    }

    @Test
    void what_is_recorded_meanwhile_arrives() {
        CompletableFuture<Api.Answer> listening = CompletableFuture.supplyAsync(
                () -> api.get("/api/stream?seconds=4&report=" + id() + "&position=" + declaredAt));
        api.post(report + "/timeline", "{\"text\": \"The first card is refused.\"}");
        assertThat(events(listening.join())).contains("TimelineEventRecorded");
    }

    @Test
    void nothing_is_heard_of_what_is_hidden() {
        Api outsider = outsider();
        Supplier<Api.Answer> everything = () -> outsider.get("/api/stream?seconds=0&position=" + (declaredAt - 1));
        assertThat(everything.get().text()).contains(id());

        api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");

        assertThat(everything.get().text()).doesNotContain(id(), "A secret");
        assertThat(listen(outsider, "position=-1").status()).isEqualTo(404);
        assertThat(listen(api, "position=" + (declaredAt - 1)).text()).contains("A secret");
        assertThat(api.get("/api/audit/accesses?report=" + id()).text()).contains("ListHistory");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(api.get("/api/stream?seconds=601").status()).isEqualTo(400);
        assertThat(api.get("/api/stream?seconds=0&position=soon").status()).isEqualTo(400);
        assertThat(api.get("/api/stream?seconds=0&since=1").status()).isEqualTo(400);
        assertThat(api.get("/api/stream?seconds=0&report=00000000-0000-4000-8000-00000000abcd")
                        .status())
                .isEqualTo(404);
    }

    private String id() {
        return report.substring(report.lastIndexOf('/') + 1);
    }

    private Api.Answer listen(Api listener, String more) {
        return listener.get("/api/stream?seconds=0&report=" + id() + "&" + more);
    }

    private static List<String> events(Api.Answer answer) {
        return lines(answer, "event: ");
    }

    private static List<Long> ids(Api.Answer answer) {
        return lines(answer, "id: ").stream().map(Long::valueOf).toList();
    }

    private static List<JsonNode> data(Api.Answer answer) {
        return lines(answer, "data: ").stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static List<String> lines(Api.Answer answer, String prefix) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
