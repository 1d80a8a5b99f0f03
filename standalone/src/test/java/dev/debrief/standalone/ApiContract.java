package dev.debrief.standalone;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.debrief.standalone.docs.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, taken by its word: an object has no properties but those of its schema. */
final class ApiContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode description;

    ApiContract(JsonNode description) {
        this.description = description.deepCopy();
        this.description.at("/components/schemas").forEach(ApiContract::close);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** In what the request and its answer differ from the schemas of their operation. */
    List<String> violations(Exchange exchange) {
        Optional<JsonNode> operation = operation(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            return exchange.path().startsWith("/api/") && exchange.status() < 400
                    ? List.of(exchange.method() + " " + exchange.path() + " is not described")
                    : List.of();
        }
        Stream<String> sent = exchange.sent() == null || exchange.status() == 400
                ? Stream.empty()
                : violations(operation.get().at("/requestBody/content"), exchange.sentType(), exchange.sent());
        JsonNode responses = operation.get().get("responses");
        JsonNode response = responses.path(String.valueOf(exchange.status()));
        Stream<String> answered = violations(
                (response.isMissingNode() ? responses.path("default") : response).path("content"),
                exchange.answeredType(),
                exchange.answered());
        return Stream.concat(sent.map(one -> "sent " + one), answered.map(one -> "answered " + one))
                .map(one -> exchange.method() + " " + exchange.path() + " " + exchange.status() + " " + one)
                .toList();
    }

    private Stream<String> violations(JsonNode content, String mediaType, String text) {
        JsonNode schema = content.path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            return text.isEmpty() ? Stream.empty() : Stream.of(mediaType + " is not described");
        }
        return switch (mediaType) {
            case "application/json", "application/problem+json" -> violations(schema, text);
            default -> Stream.empty();
        };
    }

    private Stream<String> violations(JsonNode schema, String json) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(json)).stream()
                .map(Object::toString);
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode document = JSON.createObjectNode();
        document.setAll((ObjectNode) schema.deepCopy());
        document.set("components", description.get("components"));
        return registry.getSchema(document);
    }

    /** A path without variables comes before one that has them. */
    private Optional<JsonNode> operation(String method, String path) {
        return description
                .get("paths")
                .propertyStream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .sorted((one, other) -> Boolean.compare(
                        one.getKey().contains("{"), other.getKey().contains("{")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }
}
