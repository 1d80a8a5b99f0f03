package dev.debrief.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API, as the person who looks at a page may use it. It remembers what was asked for this page. */
public final class Api {

    private final RestClient http;
    private final JsonMapper json;
    private final String base;
    private final String key;
    private final List<Call> calls = new ArrayList<>();

    Api(RestClient http, JsonMapper json, String base, String key) {
        this.http = http;
        this.json = json;
        this.base = base;
        this.key = key;
    }

    /** A request that was sent for a page. */
    public record Call(String method, String address) {

        /** The same request on a command line. */
        public String curl() {
            return "curl -H \"Authorization: Bearer $KEY\" \"$API" + address.replaceFirst("^/api", "") + "\"";
        }
    }

    /**
     * What a write recorded.
     *
     * @param id id of what was created; null if nothing was
     */
    public record Written(@Nullable String id, long version) {}

    /** @throws ApiProblem if the API refuses */
    public <T> T get(Class<T> type, Question question) {
        calls.add(new Call("GET", question.toString()));
        return send(HttpMethod.GET, question.toString(), null, new HttpHeaders(), type);
    }

    /** @throws ApiProblem if the API refuses */
    public JsonNode tree(Question question) {
        return get(JsonNode.class, question);
    }

    /** Asks with a text in the body; nothing is recorded. */
    public <T> T ask(Class<T> type, Question question, Object body) {
        return send(HttpMethod.POST, question.toString(), body, new HttpHeaders(), type);
    }

    /**
     * Records something.
     *
     * @param method POST or PUT
     * @param body null if the operation has none
     * @param onceOnly the Idempotency-Key; empty if the operation has none
     * @param ifVersion the version that the edit is based on; empty if any version will do
     * @throws ApiProblem if the API refuses
     */
    public Written write(
            String method, Question operation, @Nullable JsonNode body, String onceOnly, String ifVersion) {
        HttpHeaders headers = new HttpHeaders();
        if (!onceOnly.isEmpty()) {
            headers.set("Idempotency-Key", onceOnly);
        }
        if (!ifVersion.isEmpty()) {
            headers.setIfMatch("\"" + ifVersion + "\"");
        }
        JsonNode answer = send(HttpMethod.valueOf(method), operation.toString(), body, headers, JsonNode.class);
        JsonNode id = answer.path("id");
        return new Written(
                id.isString() ? id.asString() : null, answer.path("version").asLong(0));
    }

    /** Creates something, and answers all that the API says about it. */
    public JsonNode create(Question operation, JsonNode body, String onceOnly) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", onceOnly);
        return send(HttpMethod.POST, operation.toString(), body, headers, JsonNode.class);
    }

    /**
     * A file, such as a document.
     *
     * @param policy the Content-Security-Policy under which it may be shown; empty if it has none
     * @param next where the rest of a list is; empty if this is all
     */
    public record File(ByteArrayResource content, String mediaType, String policy, String next) {}

    /** The header {@code Link} of a list names its next page. */
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static String next(HttpHeaders headers) {
        Matcher next = NEXT.matcher(Objects.requireNonNullElse(headers.getFirst(HttpHeaders.LINK), ""));
        return next.find() ? next.group(1) : "";
    }

    /** @throws ApiProblem if the API refuses */
    public File file(Question question, MediaType wanted) {
        return exchange(
                request(HttpMethod.GET, question.toString()).accept(wanted),
                (content, headers) -> new File(
                        new ByteArrayResource(content),
                        String.valueOf(headers.getContentType()),
                        Objects.requireNonNullElse(headers.getFirst("Content-Security-Policy"), ""),
                        next(headers)));
    }

    /** Takes the lines of an answer as they come. */
    @FunctionalInterface
    public interface Lines {

        /** @throws IOException if the rest is not wanted */
        void add(String line) throws IOException;
    }

    /**
     * Reads an answer line by line, until it ends.
     *
     * @throws ApiProblem if the API refuses
     */
    public void follow(Question question, Lines out) {
        try {
            request(HttpMethod.GET, question.toString())
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .exchange((sent, answer) -> {
                        if (!answer.getStatusCode().is2xxSuccessful()) {
                            throw ApiProblem.of(answer.getStatusCode().value(), null);
                        }
                        BufferedReader lines =
                                new BufferedReader(new InputStreamReader(answer.getBody(), StandardCharsets.UTF_8));
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            out.add(line);
                        }
                        return answer.getStatusCode();
                    });
        } catch (ResourceAccessException e) {
            throw ApiProblem.away();
        }
    }

    /** What was asked so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private <T> T send(HttpMethod method, String address, @Nullable Object body, HttpHeaders headers, Class<T> type) {
        RestClient.RequestBodySpec request =
                request(method, address).headers(all -> all.addAll(headers)).accept(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        return exchange(request, (content, answered) -> json.readValue(content, type));
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String address) {
        return http.method(method).uri(URI.create(base + address)).header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
    }

    private <T> T exchange(RestClient.RequestBodySpec request, BiFunction<byte[], HttpHeaders, T> reader) {
        try {
            return request.exchange((sent, answer) -> {
                byte[] content = answer.getBody().readAllBytes();
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    throw ApiProblem.of(answer.getStatusCode().value(), problem(content));
                }
                return reader.apply(content, answer.getHeaders());
            });
        } catch (ResourceAccessException e) {
            throw ApiProblem.away();
        }
    }

    private @Nullable JsonNode problem(byte[] text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
