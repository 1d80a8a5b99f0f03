package dev.debrief.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debrief as those who call it see it. */
public record Api(Route route, String key) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Which port of this machine a request goes to. */
    public interface Route {
        int port(String method, String path);
    }

    Api(int port, String key) {
        this((method, path) -> port, key);
    }

    /** The same Debrief, for a caller with another key. */
    Api withKey(String other) {
        return new Api(route, other);
    }

    /** What came back. */
    public record Answer(int status, String etag, String location, String mediaType, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String string(String pointer) {
            return json().at(pointer).asString();
        }

        public long number(String pointer) {
            return json().at(pointer).asLong();
        }

        public List<JsonNode> lines() {
            return text.lines().map(JSON::readTree).toList();
        }
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
    }

    public Answer post(String path, String idempotencyKey, String body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
    }

    public Answer put(String path, String ifMatch, String body) {
        return send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }

    Answer importLines(String... lines) {
        return send(
                "POST",
                "/api/reports/import",
                BodyPublishers.ofString(String.join("\n", lines)),
                Map.of("Content-Type", "application/x-ndjson"));
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpResponse<String> response = exchange(method, path, body, headers);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    HttpResponse<String> exchange(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + route.port(method, path) + path))
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says whatever it is given in a way that nobody said before. */
    static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    /** Declares an incident that began at 14:00 UTC on 1 March 2026, and answers where its report is. */
    String declare() {
        return post("/api/reports", """
            {"title": "Checkout answers errors", "type": "outage", "severity": "SEV2",
             "occurredAt": "2026-03-01T14:00:00Z", "services": [{"name": "checkout"}]}
            """).location();
    }
}
