package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Categories are merged, split and renamed after reports were classified, and the reports stay right. */
class TaxonomyTest extends Journey {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String rain = "rain-" + run;
    private final String weather = "weather-" + run;
    private String report = "";
    private String cause = "";

    @BeforeEach
    void classify() {
        define(rain, "Rain " + run);
        define(weather, "Weather " + run);
        report = api.declare();
        cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The cellar was flooded.", "category": "%s"}\
            """.formatted(rain)).string("/id");
    }

    @Test
    void it_comes_with_what_published_studies_tell_apart() {
        JsonNode taxonomy = api.get("/api/taxonomy?version=0").json();
        assertThat(taxonomy.get("categories")
                        .valueStream()
                        .map(category -> category.get("id").asString()))
                .contains(
                        "bug", "change-typo", "process-handoff", "knowledge-training", "monitoring-missing", "unknown");
    }

    @Test
    void after_a_merge_a_cause_counts_as_the_other_and_what_was_said_then_is_kept() {
        change(rain, "/merge", "{\"into\": \"%s\", \"reason\": \"One word for it\"}".formatted(weather));

        JsonNode classified = api.get(report).json().at("/analysis/causes/0");
        assertThat(classified.at("/finding/category").asString()).isEqualTo(rain);
        assertThat(classified.at("/then/path/0").asString()).isEqualTo("Rain " + run);
        assertThat(classified.at("/today/category").asString()).isEqualTo(weather);
        assertThat(classified.at("/today/path/0").asString()).isEqualTo("Weather " + run);
        assertThat(classified.at("/end").isNull()).isTrue();
    }

    @Test
    void after_a_rename_both_names_are_told() {
        api.put("/api/taxonomy/categories/" + rain + "/name", """
            {"name": "Downpour %s", "reason": "It poured"}\
            """.formatted(run));
        JsonNode classified = api.get(report).json().at("/analysis/causes/0");
        assertThat(classified.at("/then/path/0").asString()).isEqualTo("Rain " + run);
        assertThat(classified.at("/today/path/0").asString()).isEqualTo("Downpour " + run);
    }

    @Test
    void after_a_split_somebody_has_to_say_which_it_is() {
        String drizzle = "drizzle-" + run;
        change(rain, "/split", """
            {"into": [{"id": "%s", "name": "Drizzle %s"}, {"id": "%s"}], "reason": "Finer"}\
            """.formatted(drizzle, run, weather));

        JsonNode before = api.get(report).json();
        assertThat(before.at("/analysis/causes/0/end/fate").asString()).isEqualTo("split");
        assertThat(before.get("remarks")
                        .valueStream()
                        .map(remark -> remark.get("rule").asString()))
                .contains("cause-category-ended");

        Api analyst = api.withKey(api.post("/api/clients", """
            {"name": "Ana", "roles": ["analyst"], "teams": []}\
            """).string("/key"));
        assertThat(analyst.put(report + "/causes/" + cause + "/category", """
            {"category": "%s", "reason": "It was fine rain"}\
            """.formatted(drizzle))
                        .status())
                .isEqualTo(200);

        JsonNode after = api.get(report + "?minVersion=2").json().at("/analysis/causes/0");
        assertThat(after.at("/today/category").asString()).isEqualTo(drizzle);
        assertThat(after.at("/previous/category").asString()).isEqualTo(rain);
        assertThat(api.get(report + "?version=1")
                        .json()
                        .at("/analysis/causes/0/finding/category")
                        .asString())
                .isEqualTo(rain);
    }

    @Test
    void nothing_new_is_classified_under_what_is_gone() {
        change(rain, "/merge", "{\"into\": \"%s\", \"reason\": \"One word\"}".formatted(weather));
        Api.Answer answer = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "Again", "category": "%s"}\
            """.formatted(rain));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("/type")).isEqualTo("urn:debrief:category-not-in-use");
        assertThat(answer.string("/into")).isEqualTo(weather);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/category");
        change(rain, "/reinstatement", "{\"reason\": \"Two words after all\"}");
        assertThat(api.post(report + "/causes", """
            {"kind": "root_cause", "text": "Again", "category": "%s"}\
            """.formatted(rain)).status()).isEqualTo(201);
    }

    @Test
    void the_tag_of_a_report_tells_under_which_taxonomy_it_is_shown() {
        String before = api.get(report).etag();
        change(rain, "/merge", "{\"into\": \"%s\", \"reason\": \"One word\"}".formatted(weather));
        String after = api.get(report).etag();
        assertThat(after).isNotEqualTo(before);
        assertThat(api.put(report + "/severity", after, """
            {"severity": "SEV1", "rationale": "It rose"}\
            """).status()).isEqualTo(200);
    }

    @Test
    void who_changed_it_and_why_is_kept() {
        long version = change(rain, "/retirement", "{\"reason\": \"It never rains\"}");
        JsonNode then = api.get("/api/taxonomy?version=" + (version - 1)).json();
        assertThat(category(then, rain).get("end").isNull()).isTrue();
        JsonNode now = api.get("/api/taxonomy?minVersion=" + version).json();
        assertThat(category(now, rain).at("/end/fate").asString()).isEqualTo("retired");

        List<JsonNode> changes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/api/taxonomy/changes?limit=200" + cursor).json();
            page.get("items").forEach(changes::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        JsonNode last = changes.stream()
                .filter(change -> change.get("category").asString().equals(rain))
                .toList()
                .getLast();
        assertThat(last.get("event").asString()).isEqualTo("CategoryRetired");
        assertThat(last.get("reason").asString()).isEqualTo("It never rains");
        assertThat(last.at("/actor/id").asString()).isEqualTo("admin");
    }

    @Test
    void only_analysts_keep_the_words() {
        Api responder = api.withKey(api.post("/api/clients", """
            {"name": "Rex", "roles": ["responder"], "teams": []}\
            """).string("/key"));
        assertThat(responder.put("/api/taxonomy/categories/x-" + run, """
            {"name": "X", "reason": "Why not"}\
            """).status())
                .isEqualTo(403);
    }

    private static JsonNode category(JsonNode taxonomy, String id) {
        return taxonomy.get("categories")
                .valueStream()
                .filter(category -> category.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void define(String id, String name) {
        Api.Answer answer = api.put("/api/taxonomy/categories/" + id, """
            {"name": "%s", "reason": "We need it"}\
            """.formatted(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private long change(String id, String how, String body) {
        Api.Answer answer = api.post("/api/taxonomy/categories/" + id + how, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.number("/version");
    }
}
