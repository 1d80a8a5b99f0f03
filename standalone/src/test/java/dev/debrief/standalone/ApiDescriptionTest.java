package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API changes only on purpose: its description is kept under docs, and a difference fails the build. */
class ApiDescriptionTest extends Journey {

    private static final Path KEPT = Path.of("../docs/openapi.json");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_api_is_as_it_is_described() throws IOException {
        String described =
                JSON.writeValueAsString(JSON.readTree(api.get("/v3/api-docs").text())) + "\n";
        if (Boolean.getBoolean("debrief.describe")) {
            Files.writeString(KEPT, described);
        }
        assertThat(described).as("if the change is meant: mvn test -Pdescribe").isEqualTo(Files.readString(KEPT));
    }

    @Test
    void every_property_and_every_parameter_has_a_description() {
        JsonNode description = api.get("/v3/api-docs").json();
        List<String> without = new ArrayList<>();
        description
                .at("/components/schemas")
                .forEachEntry((schema, model) -> model.path("properties")
                        .forEachEntry((property, is) -> addUnlessDescribed(without, is, schema + "." + property)));
        operations(description)
                .forEach(operation -> operation
                        .path("parameters")
                        .forEach(parameter -> addUnlessDescribed(
                                without,
                                parameter,
                                operation.get("operationId").asString() + " "
                                        + parameter.get("name").asString())));
        assertThat(without).isEmpty();
    }

    @Test
    void every_reference_leads_to_a_schema() {
        JsonNode description = api.get("/v3/api-docs").json();
        assertThat(description.findValuesAsString("$ref"))
                .hasSizeGreaterThan(200)
                .allMatch(reference -> description.at(reference.substring(1)).isObject());
    }

    /** Two types of one name would have one schema: the description is refused then. */
    @Test
    void records_of_the_same_name_have_schemas_of_their_own() {
        JsonNode schemas = api.get("/v3/api-docs").json().at("/components/schemas");
        assertThat(schemas.has("Change")).isFalse();
        assertThat(schemas.at("/HistoryPageChange/properties").has("event")).isTrue();
    }

    @Test
    void what_a_request_requires_is_what_it_is_refused_without() {
        JsonNode description = api.get("/v3/api-docs").json();
        String report = api.declare();
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                    if (schema.has("$ref") && !path.endsWith("/links")) { // a link that is removed has no label
                        assertThat(missing(method, path.replace("/api/reports/{id}", report)))
                                .as(method + " " + path)
                                .isSubsetOf(required(description, schema));
                    }
                }));
    }

    private static List<String> required(JsonNode description, JsonNode schema) {
        return description
                .at(schema.get("$ref").asString().substring(1))
                .path("required")
                .valueStream()
                .map(name -> "/" + name.asString())
                .toList();
    }

    private List<String> missing(String method, String path) {
        String at = path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000001");
        Api.Answer answer = method.equals("post") ? api.post(at, "{}") : api.put(at, "{}");
        return answer.json()
                .path("errors")
                .valueStream()
                .filter(error -> error.get("message").asString().matches("is required|must not be empty"))
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    @Test
    void no_two_operations_have_the_same_summary() {
        assertThat(operations(api.get("/v3/api-docs").json())
                        .map(operation -> operation.path("summary").asString("")))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static void addUnlessDescribed(List<String> without, JsonNode is, String name) {
        if (is.path("description").asString("").isBlank()) {
            without.add(name);
        }
    }

    private static Stream<JsonNode> operations(JsonNode description) {
        return description
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("operationId"));
    }
}
