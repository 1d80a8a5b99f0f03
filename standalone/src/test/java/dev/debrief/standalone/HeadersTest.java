package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every answer carries, and what none does. */
class HeadersTest {

    private final int port = Stage.portOf(Stage.embedded());

    @Test
    void every_answer_says_that_it_is_data_for_nobody_else() throws Exception {
        for (String path : List.of("/api/me", "/api/reports", "/api/nowhere", "/livez", "/swagger-ui/index.html")) {
            HttpResponse<String> answer = get(path, "Authorization", "Bearer " + Journey.KEY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void other_origins_are_given_no_leave() throws Exception {
        HttpResponse<String> answer =
                get("/api/me", "Authorization", "Bearer " + Journey.KEY, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void who_is_turned_away_learns_nothing_of_the_inside() throws Exception {
        for (String path : List.of("/api/me", "/api/nowhere", "/admin/views", "/actuator/env", "/api/reports/%00")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 401);
            assertThat(answer.body()).as(path).doesNotContainIgnoringCase("exception", "mongo", "axon", "h2", "java.");
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
