package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which causes keep coming back, counted exactly, and reproducible. */
class PatternsTest extends Journey {

    private static final String YEAR = "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";

    private static final List<String> ZONES = List.of(
            "Etc/GMT%2B12",
            "Pacific/Pago_Pago",
            "Pacific/Honolulu",
            "America/Los_Angeles",
            "America/New_York",
            "UTC",
            "Europe/Berlin",
            "Asia/Tokyo",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Kiritimati");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String rain = "rain-" + run;
    private final String hail = "hail-" + run;
    private final String roof = "roof-" + run;
    private final String team = "team-" + run;

    @BeforeEach
    void rainsIn() {
        for (String category : List.of(rain, hail)) {
            api.put("/api/taxonomy/categories/" + category, """
                {"name": "%s", "reason": "Needed"}\
                """.formatted(category));
        }
        happened("2024-05-01", rain);
        happened("2025-02-01", rain);
        happened("2025-02-11", rain);
        happened("2025-09-01", rain);
        happened("2025-09-03", hail);
    }

    @Test
    void what_recurs_is_told_with_the_reports_behind_it_and_what_was_looked_at() {
        JsonNode page = patterns("by=category&by=service");
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode pattern = page.at("/patterns/0");
        assertThat(pattern.at("/values/category").asString()).isEqualTo(rain);
        assertThat(pattern.at("/values/service").asString()).isEqualTo(roof);
        assertThat(pattern.get("reports").asInt()).isEqualTo(3);
        assertThat(pattern.get("before").asInt()).isEqualTo(1);
        assertThat(pattern.get("change").asInt()).isEqualTo(2);
        assertThat(pattern.at("/daysBetween/least").asDouble()).isEqualTo(10.0);
        assertThat(pattern.get("reportIds")).hasSize(3);
        assertThat(patterns("by=category&reportsEach=1").at("/patterns/0/reportIds"))
                .hasSize(1);
        assertThat(page.at("/basis/population/reports").asInt()).isEqualTo(4);
        assertThat(page.at("/basis/population/occurrences").asInt()).isEqualTo(4);
        happened("2025-09-02", rain);
        Api.Answer behind = api.get(pattern.get("link").asString());
        assertThat(behind.json().at("/pattern/reports").asInt())
                .as(behind.text())
                .isEqualTo(3);
    }

    @Test
    void so_many_within_some_window_are_fewer_than_so_many_in_a_year() {
        assertThat(patterns("minCount=2&withinDays=10").get("total").asInt()).isEqualTo(1);
        assertThat(patterns("minCount=2&withinDays=9").get("total").asInt()).isZero();
        assertThat(patterns("minCount=3&withinDays=365").get("total").asInt()).isEqualTo(1);
        assertThat(patterns("minCount=3&withinDays=30").get("total").asInt()).isZero();
    }

    @Test
    void as_of_the_same_position_it_says_the_same_whatever_becomes_known_later() {
        JsonNode then = patterns("minCount=1&taxonomy=then");
        String report = happened("2025-10-01", rain);
        api.put(report + "/milestones/impactStarted", "{\"at\": \"2025-11-01T00:00:00Z\", \"reason\": \"Later\"}");
        assertThat(patterns("minCount=1&taxonomy=then")
                        .at("/patterns/0/reports")
                        .asInt())
                .isEqualTo(4);
        assertThat(patterns("minCount=1&taxonomy=then&position="
                                + then.at("/basis/position").asLong())
                        .get("patterns"))
                .isEqualTo(then.get("patterns"));
    }

    @Test
    void after_a_merge_causes_count_as_one_today_and_as_two_then() {
        api.post(
                "/api/taxonomy/categories/" + hail + "/merge",
                "{\"into\": \"%s\", \"reason\": \"Both are wet\"}".formatted(rain));
        assertThat(patterns("minCount=4").at("/patterns/0/values/category").asString())
                .isEqualTo(rain);
        assertThat(patterns("minCount=1&taxonomy=then").get("total").asInt()).isEqualTo(2);
        assertThat(patterns("category=" + hail).at("/patterns/0/reports").asInt())
                .isEqualTo(4);
    }

    @Test
    void a_pattern_is_told_with_what_occurred_in_the_words_of_the_reports() {
        String id = patterns("by=category").at("/patterns/0/id").asString();
        JsonNode first = ask("/" + id, "limit=2");
        assertThat(first.at("/pattern/reports").asInt()).isEqualTo(3);
        assertThat(first.at("/occurrences/0/text").asString()).isEqualTo("Water came in.");
        assertThat(first.at("/occurrences/0/at").asString()).isEqualTo("2025-09-01T00:00:00Z");
        JsonNode second = ask("/" + id, "limit=2&cursor=" + first.get("next").asString());
        assertThat(second.get("occurrences")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(ask("/" + id, "severity=SEV1").get("pattern").isNull()).isTrue();
    }

    @Test
    void a_trend_tells_each_month_of_the_zone() {
        JsonNode trend = ask("/trend", "by=category");
        assertThat(trend.get("months")).hasSize(12);
        assertThat(trend.get("reports").toString()).isEqualTo("[0,2,0,0,0,0,0,0,2,0,0,0]");
        assertThat(trend.at("/series/0/byMonth").toString()).isEqualTo("[0,2,0,0,0,0,0,0,1,0,0,0]");
        JsonNode west = ask("/trend", "by=category&zone=America/New_York");
        assertThat(west.at("/months/0").asString()).isEqualTo("2024-12");
        assertThat(west.at("/series/0/byMonth").toString()).isEqualTo("[0,1,1,0,0,0,0,0,1,0,0,0,0]");
    }

    @Test
    void causes_that_come_together_are_found_and_compared_with_chance() {
        also(happened("2025-04-01", rain), hail);
        also(happened("2025-04-02", rain), hail);
        JsonNode pair = ask("/co-occurrence", "").at("/pairs/0");
        assertThat(List.of(pair.get("one").asString(), pair.get("other").asString()))
                .containsExactly(hail, rain);
        assertThat(pair.get("reports").asInt()).isEqualTo(2);
        assertThat(pair.get("reportsWithOne").asInt()).isEqualTo(3);
        assertThat(pair.get("reportsWithOther").asInt()).isEqualTo(5);
        assertThat(pair.get("lift").asDouble()).isEqualTo(2 * 6 / 15.0);
    }

    @Test
    void a_heat_map_tells_where_which_causes_gather() {
        JsonNode map = ask("/heat-map", "rows=category&columns=service");
        assertThat(map.at("/rows/0/value").asString()).isEqualTo(rain);
        assertThat(map.at("/columns/0/value").asString()).isEqualTo(roof);
        assertThat(map.get("cells").toString()).isEqualTo("[[3],[1]]");
    }

    @Test
    void facets_tell_by_what_reports_can_be_told_apart_further() {
        JsonNode facets = ask("/facets", "severity=SEV3&limit=1").get("facets");
        assertThat(facets).hasSize(11);
        assertThat(facets.get(0).at("/values/0/value").asString()).isEqualTo(rain);
        assertThat(facets.get(0).at("/values/0/reports").asInt()).isEqualTo(3);
        assertThat(facets.get(0).get("total").asInt()).isEqualTo(2);
        assertThat(ask("/facets", "severity=SEV1").at("/facets/0/values")).isEmpty();
    }

    @Test
    void what_was_said_in_the_past_is_restated() {
        long position = patterns("minCount=1").at("/basis/position").asLong();
        assertThat(ask("/restatement", "position=" + position).get("total").asInt())
                .isZero();
        String late = happened("2025-12-01", rain);
        JsonNode restated = ask("/restatement", "position=" + position);
        assertThat(restated.get("total").asInt()).isEqualTo(1);
        assertThat(restated.at("/differences/0/reportsThen").asInt()).isEqualTo(3);
        assertThat(restated.at("/differences/0/reportsNow").asInt()).isEqualTo(4);
        assertThat(late).endsWith(restated.at("/differences/0/added/0").asString());
        assertThat(restated.get("same").asInt()).isEqualTo(1);
        JsonNode asOf = ask("/restatement", "asOf=2026-01-01T00:00:00Z");
        assertThat(asOf.at("/then/asOf").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(asOf.at("/now/asOf").isNull()).isTrue();
    }

    @Test
    void as_of_a_position_it_knows_no_other_taxonomy_than_that_of_then() {
        JsonNode before = patterns("minCount=1");
        api.post(
                "/api/taxonomy/categories/" + hail + "/merge",
                "{\"into\": \"%s\", \"reason\": \"Both are wet\"}".formatted(rain));
        happened("2025-10-01", rain);
        assertThat(patterns("minCount=1").get("total").asInt()).isEqualTo(1);
        JsonNode again =
                patterns("minCount=1&position=" + before.at("/basis/position").asLong());
        assertThat(again.get("patterns")).isEqualTo(before.get("patterns"));
        assertThat(again.at("/basis/taxonomyVersion")).isEqualTo(before.at("/basis/taxonomyVersion"));
    }

    @Test
    void as_of_an_instant_it_knows_the_taxonomy_of_that_instant_although_no_report_has_changed_since() {
        api.post(
                "/api/taxonomy/categories/" + hail + "/merge",
                "{\"into\": \"%s\", \"reason\": \"Both are wet\"}".formatted(rain));
        JsonNode now = patterns("minCount=4");
        assertThat(now.get("total").asInt()).isEqualTo(1);
        String merged = api.get("/api/taxonomy").string("/updatedAt");
        JsonNode then = patterns("minCount=4&asOf=" + merged);
        assertThat(then.get("patterns")).isEqualTo(now.get("patterns"));
        assertThat(then.at("/basis/taxonomyVersion")).isEqualTo(now.at("/basis/taxonomyVersion"));
    }

    @Test
    void a_group_that_was_merged_is_found_as_it_was_then_and_in_the_group_of_today() {
        String water = "water-" + run;
        String weather = "weather-" + run;
        String flood = "flood-" + run;
        define(water, null);
        define(weather, null);
        define(flood, water);
        happened("2025-03-01", flood);
        assertThat(reportsOf("categoryGroup=" + water)).isEqualTo(1);
        api.post(
                "/api/taxonomy/categories/" + water + "/merge",
                "{\"into\": \"%s\", \"reason\": \"One word\"}".formatted(weather));
        happened("2025-03-02", flood);
        assertThat(reportsOf("categoryGroup=" + water)).isEqualTo(2);
        assertThat(reportsOf("categoryGroup=" + weather)).isEqualTo(2);
        assertThat(reportsOf("taxonomy=then&categoryGroup=" + water)).isEqualTo(1);
        assertThat(reportsOf("taxonomy=then&categoryGroup=" + weather)).isEqualTo(1);
    }

    @Test
    void a_retired_category_counts_in_the_group_that_its_parent_was_merged_into() {
        String water = "water-" + run;
        String weather = "weather-" + run;
        String flood = "flood-" + run;
        define(water, null);
        define(weather, null);
        define(flood, water);
        happened("2025-03-01", flood);
        api.post("/api/taxonomy/categories/" + flood + "/retirement", "{\"reason\": \"It dried up\"}");
        api.post(
                "/api/taxonomy/categories/" + water + "/merge",
                "{\"into\": \"%s\", \"reason\": \"One word\"}".formatted(weather));
        assertThat(reportsOf("categoryGroup=" + weather)).isEqualTo(1);
        assertThat(reportsOf("taxonomy=then&categoryGroup=" + water)).isEqualTo(1);
    }

    private void define(String id, @Nullable String parent) {
        Api.Answer answer = api.put(
                "/api/taxonomy/categories/" + id, """
                    {"name": "%s", "parent": %s, "reason": "Needed"}\
                    """.formatted(id, parent == null ? "null" : '"' + parent + '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The reports of the only group. */
    private int reportsOf(String how) {
        JsonNode page = patterns("by=category_group&minCount=1&" + how);
        assertThat(page.get("total").asInt()).as(page.toString()).isEqualTo(1);
        return page.at("/patterns/0/reports").asInt();
    }

    @Test
    void a_day_without_a_time_counts_in_its_own_month_in_every_zone() {
        String first = declare("\"occurredOn\": \"2025-03-01\"");
        String last = declare("\"occurredOn\": \"2025-03-31\", \"displayZone\": \"Asia/Tokyo\"");
        also(first, rain);
        also(last, rain);
        for (String zone : ZONES) {
            JsonNode trend = ask("/trend", "by=category&zone=" + zone);
            assertThat(ofMarch(trend, trend.get("reports"))).as(zone).isEqualTo(2);
            JsonNode improvement = api.get(
                            "/api/metrics/improvement?from=2025-02&to=2025-04&team=%s&zone=%s".formatted(team, zone))
                    .json();
            assertThat(improvement.at("/months/1/incidents").asInt()).as(zone).isEqualTo(2);
            improvement = api.get(
                            "/api/metrics/improvement?from=2025-03&to=2025-03&team=%s&zone=%s".formatted(team, zone))
                    .json();
            assertThat(improvement.at("/months/0/incidents").asInt()).as(zone).isEqualTo(2);
        }
    }

    private static int ofMarch(JsonNode trend, JsonNode reports) {
        for (int month = 0; month < reports.size(); month++) {
            if (trend.get("months").get(month).asString().equals("2025-03")) {
                return reports.get(month).asInt();
            }
        }
        return 0;
    }

    @Test
    void an_incident_without_a_time_counts_by_the_earliest_one_that_is_recorded_and_is_marked() {
        String report = declare("\"displayZone\": \"UTC\"");
        also(report, rain);
        String period = "from=2026-01-01T00:00:00Z&to=2040-01-01T00:00:00Z&team=" + team + "&by=category&minCount=1";
        JsonNode declared = api.get("/api/patterns?" + period).json();
        assertThat(declared.at("/patterns/0/reports").asInt()).isEqualTo(1);
        assertThat(declared.at("/basis/population/withoutTime").asInt()).isEqualTo(1);
        assertThat(api.get(report).text()).contains("start-missing");

        String event = api.post(report + "/timeline", """
            {"occurredAt": "2025-06-01T10:00:00Z", "text": "It dripped", "kind": "hypothesis"}\
            """).string("/id");
        JsonNode page = patterns("minCount=4");
        assertThat(page.at("/patterns/0/reports").asInt()).isEqualTo(4);
        assertThat(page.at("/basis/population/withoutTime").asInt()).isEqualTo(1);
        JsonNode lines = ask("/" + page.at("/patterns/0/id").asString(), "");
        assertThat(lines.at("/occurrences/1/at").asString()).isEqualTo("2025-06-01T10:00:00Z");
        assertThat(lines.at("/occurrences/1/timeKnown").asBoolean()).isFalse();
        api.put(report + "/milestones/detected", "{\"at\": \"2025-05-01T00:00:00Z\"}");
        assertThat(ask("/trend", "by=category").get("reports").toString()).isEqualTo("[0,2,0,0,1,0,0,0,2,0,0,0]");
        api.post(report + "/timeline/" + event + "/withdrawal", "{\"reason\": \"It was elsewhere\"}");
        api.put(report + "/milestones/impactStarted", "{\"at\": \"2025-04-01T00:00:00Z\"}");
        assertThat(patterns("minCount=4").at("/basis/population/withoutTime").asInt())
                .isZero();
        assertThat(api.get(report).text()).doesNotContain("start-missing");
    }

    private String declare(String when) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It was wet", "type": "outage", "severity": "SEV3",
             "services": [{"name": "%s"}], "teams": [{"name": "%s"}], %s}\
            """.formatted(roof, team, when));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.location();
    }

    @Test
    void a_duplicate_counts_with_the_other_report_and_is_told_to_those_who_see_both() {
        String main = happened("2025-10-02", rain);
        String duplicate = happened("2025-10-01", rain);
        api.put(
                duplicate + "/similar/" + main.substring(main.lastIndexOf('/') + 1),
                "{\"relation\": \"duplicate_of\"}");
        JsonNode page = patterns("by=category&minCount=4");
        assertThat(page.at("/patterns/0/reports").asInt()).isEqualTo(4);
        assertThat(page.at("/basis/population/countedWithOthers").asInt()).isEqualTo(1);

        api.put(main + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        Api outsider = outsider();
        JsonNode seen = outsider.get("/api/patterns?by=category&minCount=4&" + YEAR + "&team=" + team)
                .json();
        assertThat(seen.at("/patterns/0/reports").asInt()).isEqualTo(4);
        assertThat(seen.at("/basis/population/countedWithOthers").asInt()).isZero();
    }

    @Test
    void what_was_no_incident_counts_nowhere_and_is_told() {
        String report = happened("2025-10-01", rain);
        api.put(report + "/status", "{\"status\": \"cancelled\", \"reason\": \"It was the sprinkler\"}");
        JsonNode page = patterns("by=category&minCount=3");
        assertThat(page.at("/patterns/0/reports").asInt()).isEqualTo(3);
        assertThat(page.at("/basis/population/cancelled").asInt()).isEqualTo(1);
        assertThat(page.at("/basis/where/team/0").asString()).isEqualTo(team);
    }

    @Test
    void what_is_imported_with_a_category_counts_like_what_was_recorded_here() {
        Api.Answer answer = api.importLines("""
            {"id": "%s", "title": "It was wet there, too", "start": "2025-05-01T00:00:00Z", "teams": ["%s"], \
            "detection": "customer_report", "causes": [{"label": "rain", "category": "%s", "kind": "root_cause"}]}\
            """.formatted(run, team, rain));
        assertThat(answer.lines().getFirst().get("outcome").asString()).isEqualTo("imported");
        assertThat(patterns("by=category&minCount=4").at("/patterns/0/reports").asInt())
                .isEqualTo(4);
        assertThat(patterns("by=kind&minCount=1&detection=customer_report")
                        .at("/patterns/0/values/kind")
                        .asString())
                .isEqualTo("root_cause");
    }

    @Test
    void a_name_with_a_comma_is_one_name() {
        api.put(happened("2025-10-01", rain) + "/services", "{\"name\": \"Roof, east %s\"}".formatted(run));
        assertThat(patterns("minCount=1&service=Roof,%20east%20" + run)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_position_that_is_not_there_is_refused() {
        Api.Answer answer = api.get("/api/patterns?" + YEAR + "&position=999999999");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("position");
    }

    @Test
    void pages_make_up_the_whole() {
        JsonNode first = patterns("minCount=1&limit=1");
        JsonNode second =
                patterns("minCount=1&limit=1&cursor=" + first.get("next").asString());
        assertThat(second.at("/patterns/0/values/category").asString()).isEqualTo(hail);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_with_the_parameter() {
        for (String bad : List.of(
                YEAR + "&by=weather by",
                YEAR + "&by=team&by=team by",
                "from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z to",
                YEAR + "&withinDays=366 withinDays",
                "from=1899-01-01T00:00:00Z&to=1900-01-01T00:00:00Z from",
                YEAR + "&minCount=0 minCount",
                YEAR + "&service= service",
                YEAR + "&limit=0 limit",
                YEAR + "&reportsEach=201 reportsEach",
                YEAR + "&asOf=2026-01-01T00:00:00Z&position=1 position",
                YEAR + "&cursor=other cursor")) {
            String[] parts = bad.split(" ", 2);
            Api.Answer answer = api.get("/api/patterns?" + parts[0]);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(answer.text()).contains(parts[1]);
        }
    }

    private JsonNode patterns(String how) {
        return ask("", how);
    }

    private JsonNode ask(String what, String how) {
        Api.Answer answer = api.get("/api/patterns" + what + "?" + YEAR + "&team=" + team + "&" + how);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String happened(String day, String category) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It was wet", "type": "outage", "severity": "SEV3", "occurredAt": "%sT00:00:00Z",
             "services": [{"name": "%s"}], "teams": [{"name": "%s"}]}\
            """.formatted(day, roof, team));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        also(answer.location(), category);
        return answer.location();
    }

    private void also(String report, String category) {
        api.post(report + "/causes", """
            {"kind": "contributing_factor", "text": "Water came in.", "category": "%s"}\
            """.formatted(category));
    }
}
