package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service was renamed, a team writes its name in two ways, a person has a short name: each is one, wherever something is looked for. */
class AliasesTest extends Journey {

    private static final String PERIOD = "from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z";

    private final String mark = UUID.randomUUID().toString();
    private final String shop = "shop " + mark;
    private final String checkout = "Checkout " + mark;
    private final String tea = "tea " + mark;
    private final String kettles = "Kettles " + mark;

    @BeforeEach
    void tell() {
        declare("The till is silent", shop, tea);
        declare("The till is loud", checkout, kettles);
    }

    private void declare(String title, String service, String team) {
        String report =
                api.post("/api/reports", """
                    {"title": "%s", "type": "outage", "severity": "SEV2", "occurredAt": "2026-02-03T10:00:00Z",
                     "services": [{"name": "%s"}], "teams": [{"name": "%s"}]}
                    """.formatted(title, service, team)).location();
        String cause = record(report + "/causes", """
            {"kind": "root_cause", "primary": true, "text": "It was full", "category": "architecture-overload"}
            """);
        record(report + "/action-items", """
            {"title": "Buy a lid", "successCriterion": "It boils", "type": "prevent", "category": "immediate_fix",
             "owner": {"person": "Ada %1$s"}, "dueOn": "2099-05-01", "addresses": ["%2$s"]}
            """.formatted(service.equals(shop) ? mark : "L. " + mark, cause));
    }

    /** Answers the id of what was recorded. */
    private String record(String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.string("/id");
    }

    @Test
    void names_that_mean_the_same_are_one_in_lists_search_and_patterns_until_that_is_withdrawn() {
        assertFound(1);
        long before = api.get("/api/patterns?by=service&minCount=1&" + PERIOD).number("/basis/position");
        alias("service", shop, checkout);
        alias("team", tea, kettles);
        alias("person", "Ada L. " + mark, "Ada " + mark);
        assertFound(2);
        JsonNode pattern = api.get("/api/patterns?by=service&minCount=2&%s&service=%s".formatted(PERIOD, encoded(shop)))
                .json();
        assertThat(pattern.at("/patterns/0/names/service").asString()).isEqualTo(checkout);
        assertThat(pattern.at("/patterns/0/values/service").asString()).isEqualTo(checkout);
        assertThat(api.get("/api/patterns?by=service&minCount=1&%s&service=%s&position=%d"
                                .formatted(PERIOD, encoded(shop), before))
                        .number("/total"))
                .isEqualTo(1);
        JsonNode names =
                api.get("/api/directory?kind=service&q=" + encoded(mark)).json().get("items");
        assertThat(names.findValuesAsString("meant")).contains(checkout);

        withdraw("service", shop);
        withdraw("team", tea);
        withdraw("person", "Ada L. " + mark);
        assertFound(1);
    }

    private void assertFound(int reports) {
        assertThat(items("/api/reports?service=" + encoded(shop.toUpperCase(Locale.ROOT))))
                .hasSize(reports);
        assertThat(items("/api/reports?team=" + encoded(" " + kettles + " "))).hasSize(reports);
        assertThat(items("/api/search?q=" + encoded("service:\"" + shop + "\"")))
                .hasSize(reports);
        assertThat(items("/api/action-items?owner=" + encoded("ada " + mark))).hasSize(reports);
        assertThat(items("/api/action-items?team=" + encoded(tea))).hasSize(reports);
        assertThat(api.get("/api/patterns?by=service&minCount=1&%s&team=%s".formatted(PERIOD, encoded(tea)))
                        .number("/basis/population/reports"))
                .isEqualTo(reports);
    }

    @Test
    void what_two_reports_share_by_alias_is_a_reason_why_they_are_similar() {
        alias("service", shop, checkout);
        JsonNode found =
                api.get("/api/reports?service=" + encoded(checkout)).json().get("items");
        String one = found.get(0).get("id").asString();
        assertThat(api.get("/api/reports/" + one + "/similar")
                        .json()
                        .at("/items/0/reasons")
                        .valueStream())
                .anyMatch(reason -> reason.asString().startsWith("same service"));
    }

    @Test
    void only_an_administrator_declares_what_everybody_reads() {
        String body = "{\"kind\": \"team\", \"alias\": \"%s\", \"name\": \"%s\", \"reason\": \"Renamed\"}"
                .formatted(tea, kettles);
        assertThat(outsider().put("/api/directory/aliases", body).status()).isEqualTo(403);
        Api.Answer declared = api.put("/api/directory/aliases", body);
        assertThat(outsider().get("/api/directory/aliases").status()).isEqualTo(403);
        JsonNode list = api.get("/api/directory/aliases?minVersion=" + declared.number("/version"))
                .json()
                .get("items");
        assertThat(list.findValuesAsString("alias")).contains(tea);
        assertThat(api.put(
                                "/api/directory/aliases",
                                "{\"kind\": \"team\", \"alias\": \"%s\", \"name\": \"%s\", \"reason\": \"Renamed\"}"
                                        .formatted(kettles, tea))
                        .string("/type"))
                .isEqualTo("urn:debrief:alias-circular");
        withdraw("team", tea);
        assertThat(api.post(
                                "/api/directory/aliases/withdrawal",
                                "{\"kind\": \"team\", \"alias\": \"%s\", \"reason\": \"A slip\"}".formatted(tea))
                        .status())
                .isEqualTo(404);
    }

    private void alias(String kind, String alias, String name) {
        Api.Answer answer = api.put(
                "/api/directory/aliases",
                "{\"kind\": \"%s\", \"alias\": \"%s\", \"name\": \"%s\", \"reason\": \"Renamed\"}"
                        .formatted(kind, alias, name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void withdraw(String kind, String alias) {
        Api.Answer answer = api.post(
                "/api/directory/aliases/withdrawal",
                "{\"kind\": \"%s\", \"alias\": \"%s\", \"reason\": \"A slip\"}".formatted(kind, alias));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode items(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
