package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever has an incident is shown similar ones, with what caused and what solved them. */
class SimilarTest extends Journey {

    /** Words that only the reports of one test contain. */
    private final String pool = word();

    private final String gateway = word();

    @Test
    void an_incident_of_five_minutes_finds_an_older_one_with_what_solved_it() {
        String old = solved();
        String young = declare(
                "%s fails at checkout".formatted(gateway), "\"services\": [{\"name\": \"%s\"}]".formatted(pool));
        api.post(young + "/timeline", """
            {"kind": "note", "occurredAt": "2026-02-03T10:05:00Z", "text": "The %s has no connections"}
            """.formatted(pool));

        JsonNode first = api.get(young + "/similar").json().at("/items/0");

        assertThat("/api/reports/" + first.at("/report/id").asString()).isEqualTo(old);
        assertThat(first.at("/report/causes/0/text").asString()).startsWith("The retries");
        assertThat(first.at("/report/solutions/0/text").asString()).startsWith("Raised");
        assertThat(first.at("/score").asDouble()).isBetween(0.1, 1.0);
        assertThat(reasons(first)).contains("same service " + pool);
        assertThat(reasons(first)).anyMatch(reason -> reason.startsWith("both name") && reason.contains(gateway));
    }

    @Test
    void a_text_that_is_not_declared_finds_it_as_well() {
        String old = solved();

        JsonNode similar = api.post(
                        "/api/similar",
                        "{\"text\": \"Users cannot pay: the %s of the %s is empty\"}".formatted(pool, gateway))
                .json();

        assertThat("/api/reports/" + similar.at("/items/0/report/id").asString())
                .isEqualTo(old);
    }

    @Test
    void nearly_the_same_text_comes_before_the_same_category() {
        solved();
        String twin = declare("The %s of shop %s is cold".formatted(word(), gateway), "\"services\": []");
        String title = api.get(twin).string("/title");
        String young = declare(title, "\"services\": []");
        api.post(young + "/causes", """
            {"kind": "root_cause", "text": "It was off", "category": "architecture-overload"}
            """);

        assertThat(found(api.get(young + "/similar")).getFirst()).isEqualTo(twin);
    }

    @Test
    void a_report_is_not_similar_to_itself_and_a_restricted_one_to_none_for_others() {
        String old = solved();
        String young = declare("%s fails".formatted(gateway), "\"services\": []");
        Api outsider = outsider();
        assertThat(found(outsider.get(young + "/similar?limit=50")))
                .contains(old)
                .doesNotContain(young);

        api.put(old + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");

        assertThat(found(outsider.get(young + "/similar?limit=50"))).doesNotContain(old);
        assertThat(found(outsider.post("/api/similar?limit=50", "{\"text\": \"%s\"}".formatted(gateway))))
                .doesNotContain(old);
        assertThat(outsider.get(old + "/similar").status()).isEqualTo(404);
        assertThat(found(api.get(young + "/similar?limit=50"))).contains(old);
        assertThat(api.get("/api/audit/accesses?report=" + old.substring(old.lastIndexOf('/') + 1))
                        .json()
                        .get("items")
                        .findValuesAsString("question"))
                .contains("FindSimilarReports");
    }

    @Test
    void what_people_said_about_two_reports_comes_first_or_goes_until_it_is_withdrawn() {
        String old = solved();
        String other = declare("The %s again".formatted(gateway), "\"services\": []");
        String young = declare("%s fails".formatted(gateway), "\"services\": []");
        say(young, "same", other);
        assertThat(found(api.get(young + "/similar"))).first().isEqualTo(other);
        assertThat(reasons(api.get(other + "/similar").json().at("/items/0")))
                .containsExactly("somebody said that it is the same");
        say(young, "not_the_same", old);
        assertThat(found(api.get(young + "/similar?limit=50"))).doesNotContain(old);
        assertThat(found(api.get(old + "/similar?limit=50"))).doesNotContain(young);
        assertThat(api.get(old + "/similar").string("/notTheSame/0/statedIn")).isEqualTo(id(young));

        assertThat(api.post(young + "/similar/" + id(old) + "/withdrawal", "{\"reason\": \"A slip\"}")
                        .status())
                .isEqualTo(200);
        assertThat(found(api.get(young + "/similar?limit=50"))).contains(old);
        assertThat(api.get(young + "/history").string("/items/1/sentence"))
                .isEqualTo("admin said that another incident is like this one.");
    }

    @Test
    void a_report_names_those_that_it_was_related_to() {
        String old = solved();
        String young = declare("%s fails".formatted(gateway), "\"services\": []");
        say(young, "duplicate_of", old);
        JsonNode relation = api.get(young).json().at("/relations/0");
        assertThat(relation.get("relation").asString()).isEqualTo("duplicate_of");
        assertThat(relation.get("other").asString()).isEqualTo(id(old));
        assertThat(relation.get("title").asString()).isEqualTo(api.get(old).string("/title"));

        assertThat(api.put(old + "/similar/" + id(young), "{\"relation\": \"not_the_same\"}")
                        .string("/type"))
                .isEqualTo("urn:debrief:relation-contradicted");
        assertThat(api.post(old + "/similar/" + id(young) + "/withdrawal", "{\"reason\": \"A slip\"}")
                        .string("/type"))
                .isEqualTo("urn:debrief:relation-stated-on-other");
        api.put(old + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        assertThat(outsider().get(young).json().get("relations")).isEmpty();
    }

    @Test
    void what_was_said_about_a_hidden_report_is_hidden() {
        String secret = solved();
        String young = declare("%s fails".formatted(gateway), "\"services\": []");
        say(young, "duplicate_of", secret);
        say(secret, "same", young);
        api.put(secret + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        Api outsider = outsider();

        assertThat(outsider.get(young + "/similar?limit=50").text()).doesNotContain(id(secret), "duplicate");
        assertThat(outsider.get(young + "/history").text()).doesNotContain(id(secret), "ReportsRelated");
        assertThat(outsider.put(young + "/similar/" + id(secret), "{\"relation\": \"same\"}")
                        .string("/type"))
                .isEqualTo("urn:debrief:report-unknown");
        assertThat(api.get(young + "/similar").string("/items/0/relation/kind")).isEqualTo("duplicate_of");
    }

    private void say(String report, String relation, String other) {
        Api.Answer answer = api.put(report + "/similar/" + id(other), "{\"relation\": \"%s\"}".formatted(relation));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String id(String report) {
        return report.substring(report.lastIndexOf('/') + 1);
    }

    @Test
    void causes_that_nobody_has_classified_are_grouped_by_their_words() {
        String gas = word();
        for (String kettle : List.of("blue", "red", "small", "large", "green", "old")) {
            String report = declare("The %s kettle stays cold".formatted(kettle), "\"services\": []");
            api.post(report + "/causes", """
                {"kind": "root_cause", "text": "The %s supply of the %s kettle was shut by the %s valve"}
                """.formatted(gas, kettle, gas));
        }
        JsonNode group = api.get("/api/patterns/unclassified?limit=50")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("words").toString().contains(gas))
                .findFirst()
                .orElseThrow();
        assertThat(group.get("total").asInt()).isEqualTo(6);
        assertThat(group.get("causes").size()).isEqualTo(5);
        String only = "/api/patterns/unclassified?q=" + gas;
        assertThat(api.get(only).json().get("compared").asInt()).isEqualTo(6);
        assertThat(api.get(only + "+severity:SEV1").json().get("compared").asInt())
                .isZero();
        assertThat(api.get("/api/patterns/unclassified?q=severity:").status()).isEqualTo(400);

        String first = "/api/reports/" + group.at("/causes/0/reportId").asString();
        api.put(first + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        Api outsider = outsider();
        assertThat(outsider.get("/api/patterns/unclassified?limit=50").text())
                .contains(gas)
                .doesNotContain(id(first));
    }

    @Test
    void names_in_use_are_listed_with_those_that_may_mean_the_same() {
        String report = declare(
                "The %s stops".formatted(gateway),
                "\"services\": [{\"name\": \"%1$s\"}], \"teams\": [{\"name\": \"%2$s\"}]".formatted(gateway, pool));
        declare("It stops", "\"services\": [{\"name\": \"%s\"}]".formatted(gateway.toUpperCase(Locale.ROOT)));
        api.put(report + "/roles", "{\"person\": \"Grace %s\", \"role\": \"lead\"}".formatted(pool));

        JsonNode found = api.get("/api/directory?q=" + gateway).json();
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/alike/0").asString()).isEqualToIgnoringCase(gateway);
        assertThat(api.get("/api/directory?kind=person&q=" + pool).string("/items/0/name"))
                .isEqualTo("Grace " + pool);
        assertThat(api.get("/api/directory?kind=service&q=" + pool).json().get("items"))
                .isEmpty();

        api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        Api outsider = outsider();
        assertThat(outsider.get("/api/directory?limit=200&q=" + pool).json().get("items"))
                .isEmpty();
        assertThat(outsider.get("/api/directory?q=" + gateway).json().at("/items/0/alike"))
                .isEmpty();
        assertThat(api.get("/api/directory?kind=robot").status()).isEqualTo(400);
    }

    @Test
    void a_text_that_is_missing_too_long_or_without_words_is_answered_plainly() {
        assertThat(api.post("/api/similar", "{}").string("/errors/0/pointer")).isEqualTo("/text");
        assertThat(api.post("/api/similar", "{\"text\": \"%s\"}".formatted("a".repeat(20_001)))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/similar", "{\"text\": \" ?!* \"}").json().get("items"))
                .isEmpty();
        assertThat(api.post("/api/similar", "{\"text\": \"%s\"}".formatted("word another ".repeat(1_500)))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(api.declare() + "/similar?limit=0").status()).isEqualTo(400);
    }

    @Test
    void teams_elsewhere_whose_reports_share_a_cause_are_told_but_for_what_is_hidden() {
        String own = pool + "-own";
        String other = pool + "-other";
        String report = caused("payments fail", own);
        String elsewhere = caused("search fails", other);
        String secret = caused("mail fails", other);
        caused("the same team again", own);
        Api outsider = outsider();
        assertThat(shared(outsider, report, other)).containsExactlyInAnyOrder(elsewhere, secret);
        assertThat(shared(outsider, report, own)).isEmpty();

        api.put(secret + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");

        assertThat(shared(outsider, report, other)).containsExactly(elsewhere);
        assertThat(outsider.get(secret + "/concerned").status()).isEqualTo(404);
        assertThat(shared(api, report, other)).containsExactlyInAnyOrder(elsewhere, secret);
    }

    private String caused(String title, String team) {
        String report = declare(title, "\"teams\": [{\"name\": \"%s\"}]".formatted(team));
        api.post(report + "/causes", """
            {"kind": "root_cause", "text": "A cause", "category": "architecture-overload"}
            """);
        return report;
    }

    private static List<String> shared(Api reader, String report, String team) {
        return reader.get(report + "/concerned")
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("team").asString("").equals(team))
                .flatMap(item -> item.get("reports").valueStream())
                .map(one -> "/api/reports/" + one.get("reportId").asString())
                .toList();
    }

    private String solved() {
        String report = declare(
                "Payments stopped at the %s".formatted(gateway), "\"services\": [{\"name\": \"%s\"}]".formatted(pool));
        api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The retries emptied the %s", "category": "architecture-overload"}
            """.formatted(pool));
        api.post(report + "/resolution-steps", """
            {"occurredAt": "2026-02-03T10:40:00Z", "action": "Raised the limit of the %s", "outcome": "worked"}
            """.formatted(pool));
        return report;
    }

    private String declare(String title, String more) {
        return api.post("/api/reports", """
            {"title": "%s", "type": "outage", "severity": "SEV2", "occurredAt": "2026-02-03T10:00:00Z", %s}
            """.formatted(title, more)).location();
    }

    private static List<String> found(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> "/api/reports/" + item.at("/report/id").asString())
                .toList();
    }

    private static List<String> reasons(JsonNode item) {
        return item.get("reasons").valueStream().map(JsonNode::asString).toList();
    }

    private static String word() {
        return "z" + UUID.randomUUID().toString().replace("-", "");
    }
}
