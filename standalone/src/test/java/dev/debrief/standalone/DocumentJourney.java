package dev.debrief.standalone;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Writes a report as a document and reads it. */
abstract class DocumentJourney extends Journey {

    String report = "";

    @BeforeEach
    void declare() {
        report = api.declare();
    }

    final String given() {
        return api.get(report + "/document").text();
    }

    final Api.Answer write(String text) {
        return write(text, "", Map.of());
    }

    final Api.Answer write(String text, String query, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "text/markdown");
        return api.send("PUT", report + "/document" + query, BodyPublishers.ofString(text), all);
    }

    static List<String> outcomes(Api.Answer answer, String outcome) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("outcome").asString().equals(outcome))
                .map(item -> item.get("part").asString() + " " + item.get("id").asString())
                .toList();
    }

    static String section(JsonNode report, String name) {
        return report.get("sections")
                .valueStream()
                .filter(section -> section.get("name").asString().equals(name))
                .map(section -> section.get("text").asString())
                .findFirst()
                .orElse("");
    }
}
