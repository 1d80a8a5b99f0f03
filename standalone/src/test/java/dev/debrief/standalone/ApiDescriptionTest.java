package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
