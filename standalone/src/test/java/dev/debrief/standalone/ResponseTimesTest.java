package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long the response took, how incidents were found, and whether things become better. */
class ResponseTimesTest extends Journey {

    private static final String YEAR = "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "team-" + run;
    private String first = "";

    @BeforeEach
    void happened() {
        first = detected(happened("2025-01-31T23:30:00Z", "shop", "automated_alert"), "2025-01-31T23:40:00Z");
        detected(happened("2025-02-01T10:00:00Z", "shop", "automated_alert"), "2025-02-01T10:01:00Z");
        detected(happened("2025-02-02T10:00:00Z", "shop", "customer_report"), "2025-02-02T12:00:00Z");
        happened("2025-02-03T10:00:00Z", "mail", "customer_report");
    }

    @Test
    void distributions_are_told_with_what_is_missing_and_what_they_mean() {
        JsonNode times = ask("/response", "metric=timeToDetect");
        assertThat(times.at("/metrics/0/definition").asString()).isEqualTo("From impactStarted to detected.");
        JsonNode all = times.at("/all/timeToDetect");
        assertThat(all.get("n").asInt()).isEqualTo(3);
        assertThat(all.get("min").asDouble()).isEqualTo(60);
        assertThat(all.get("median").asDouble()).isEqualTo(600);
        assertThat(all.get("p90").asDouble()).isEqualTo(600 + 0.8 * 6600);
        assertThat(all.get("max").asDouble()).isEqualTo(7200);
        assertThat(all.get("underWay").asInt()).isEqualTo(1);
        assertThat(all.get("missing").asInt()).isZero();
        assertThat(times.at("/basis/population/reports").asInt()).isEqualTo(4);
    }

    @Test
    void whatever_is_over_and_was_not_told_is_missing_and_what_contradicts_itself_invalid() {
        api.put(first + "/milestones/detected", "{\"at\": \"2025-01-31T23:00:00Z\", \"reason\": \"It warned us\"}");
        api.put(first + "/status", "{\"status\": \"resolved\"}");
        JsonNode times = ask("/response", "metric=timeToDetect&metric=timeToResolve&metric=timeAtSev2");
        assertThat(times.at("/all/timeToDetect/invalid").asInt()).isEqualTo(1);
        assertThat(times.at("/all/timeToResolve/missing").asInt()).isEqualTo(1);
        assertThat(times.at("/all/timeToResolve/underWay").asInt()).isEqualTo(3);
        assertThat(times.at("/all/timeAtSev2/notApplicable").asInt()).isEqualTo(4);
    }

    @Test
    void groups_come_in_pages_with_a_distribution_each() {
        JsonNode page = ask("/response", "metric=timeToDetect&groupBy=service&groupBy=detection&limit=2");
        assertThat(page.get("total").asInt()).isEqualTo(3);
        JsonNode most = page.at("/groups/0");
        assertThat(most.at("/values/service").asString()).isEqualTo("shop");
        assertThat(most.at("/values/detection").asString()).isEqualTo("automated_alert");
        assertThat(most.at("/times/timeToDetect/median").asDouble()).isEqualTo(330);
        JsonNode rest = ask(
                "/response",
                "metric=timeToDetect&groupBy=service&groupBy=detection&limit=2&cursor="
                        + page.get("next").asString());
        assertThat(rest.get("groups")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void what_was_corrected_later_is_restated_and_not_rewritten() {
        JsonNode before = ask("/response", "metric=timeToDetect&groupBy=service");
        long position = before.at("/basis/position").asLong();
        api.put(first + "/milestones/detected", "{\"at\": \"2025-01-31T23:45:00Z\", \"reason\": \"Read the log\"}");
        assertThat(ask("/response", "metric=timeToDetect&groupBy=service&position=" + position))
                .isEqualTo(before);
        JsonNode restated = ask("/response/restatement", "metric=timeToDetect&groupBy=service&position=" + position);
        assertThat(restated.get("differences")).hasSize(2);
        assertThat(restated.at("/differences/0/values").isNull()).isTrue();
        assertThat(restated.at("/differences/0/then/median").asDouble()).isEqualTo(600);
        assertThat(restated.at("/differences/0/now/median").asDouble()).isEqualTo(900);
        assertThat(restated.at("/differences/1/values/service").asString()).isEqualTo("shop");
        assertThat(restated.get("same").asInt()).isEqualTo(1);
    }

    @Test
    void how_incidents_were_found_is_told_by_month_of_the_zone() {
        JsonNode quality = ask("/detection", "");
        assertThat(quality.at("/methods/0/share").asDouble()).isEqualTo(0.5);
        assertThat(quality.at("/all/months/0/reports").asInt()).isEqualTo(1);
        assertThat(quality.at("/all/months/1/reports").asInt()).isEqualTo(3);
        JsonNode inBerlin = ask("/detection", "zone=Europe/Berlin");
        assertThat(inBerlin.at("/all/months/0/month").asString()).isEqualTo("2025-01");
        assertThat(inBerlin.at("/all/months/0/reports").asInt()).isZero();
        assertThat(inBerlin.at("/all/months/0/share").isNull()).isTrue();
        assertThat(inBerlin.at("/all/months/1/timeToDetect/n").asInt()).isEqualTo(3);
    }

    @Test
    void whether_things_become_better_is_told_month_by_month() {
        JsonNode months = get("/api/metrics/improvement?from=2025-01&to=2025-03&team=" + team)
                .json()
                .get("months");
        assertThat(months).hasSize(3);
        assertThat(months.get(1).get("incidents").asInt()).isEqualTo(3);
        assertThat(months.get(1).get("major").asInt()).isZero();
        assertThat(months.get(1).at("/fixes/fixes").asInt()).isZero();
        assertThat(months.get(1).at("/punctuality/due").asInt()).isZero();
        assertThat(get("/api/metrics/improvement").json().get("months")).hasSize(12);
        api.importLines("{\"id\": \"%s\", \"start\": \"2025-01-03T10:00:00Z\"}".formatted(run));
        assertThat(get("/api/metrics/improvement?from=2025-01&to=2025-01")
                        .json()
                        .get("months"))
                .hasSize(1);
    }

    @Test
    void a_reopened_incident_is_under_way_until_it_is_resolved_again() {
        api.put(first + "/milestones/resolved", "{\"at\": \"2025-02-01T00:30:00Z\"}");
        api.put(first + "/status", "{\"status\": \"resolved\"}");
        String resolve = "metric=timeToResolve&metric=timeAtSev3";
        assertThat(ask("/response", resolve).at("/all/timeToResolve/n").asInt()).isEqualTo(1);
        api.put(first + "/status", "{\"status\": \"investigating\", \"reason\": \"It is back\"}");
        JsonNode reopened = ask("/response", resolve);
        for (String metric : List.of("timeToResolve", "timeAtSev3")) {
            assertThat(reopened.at("/all/" + metric + "/n").asInt()).as(metric).isZero();
            assertThat(reopened.at("/all/" + metric + "/underWay").asInt())
                    .as(metric)
                    .isEqualTo(4);
        }
        assertThat(timeToResolve(first).get("status").asString()).isEqualTo("missing");
        api.put(first + "/milestones/resolved", "{\"at\": \"2025-02-01T02:30:00Z\", \"reason\": \"Over\"}");
        api.put(first + "/status", "{\"status\": \"resolved\"}");
        assertThat(ask("/response", resolve).at("/all/timeToResolve/max").asDouble())
                .isEqualTo(3 * 3600);
        assertThat(ask("/response", resolve).at("/all/timeAtSev3/max").asDouble())
                .isEqualTo(3 * 3600);
        assertThat(timeToResolve(first).get("seconds").asLong()).isEqualTo(3 * 3600);
    }

    private JsonNode timeToResolve(String report) {
        return get(report)
                .json()
                .get("durations")
                .valueStream()
                .filter(duration -> duration.get("metric").asString().equals("timeToResolve"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void at_a_position_improvement_is_what_it_was() {
        String months = "/api/metrics/improvement?from=2025-01&to=2025-03&team=" + team;
        JsonNode before = get(months).json();
        happened("2025-02-05T10:00:00Z", "shop", "customer_report");
        assertThat(get(months).json().at("/months/1/incidents").asInt()).isEqualTo(4);
        long position = before.at("/basis/position").asLong();
        assertThat(get(months + "&position=" + position).json()).isEqualTo(before);
        assertThat(api.get(months + "&position=999999999").status()).isEqualTo(404);
        assertThat(api.get(months + "&asOf=2026-01-01T00:00:00Z&position=1").status())
                .isEqualTo(400);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_with_the_parameter() {
        for (String bad : List.of(
                "/response?" + YEAR + "&metric=mttr metric",
                "/response?" + YEAR + "&metric=timeToDetect&metric=timeToDetect metric",
                "/response?" + YEAR + "&groupBy=weather groupBy",
                "/response?" + YEAR + "&groupBy=team&groupBy=team groupBy",
                "/response?to=2026-01-01T00:00:00Z from",
                "/response?" + YEAR + "&cursor=other cursor",
                "/response/restatement?" + YEAR + " asOf",
                "/detection?" + YEAR + "&zone=Mars zone",
                "/improvement?from=2025-02&to=2025-01 to",
                "/improvement?from=2015-02&to=2025-01 to",
                "/improvement?from=+12025-02&to=2025-01 from",
                "/improvement?from=February from")) {
            String[] parts = bad.split(" ", 2);
            Api.Answer answer = api.get("/api/metrics" + parts[0]);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(answer.text()).contains(parts[1]);
        }
    }

    private JsonNode ask(String what, String how) {
        return get("/api/metrics" + what + "?" + YEAR + "&team=" + team + "&" + how)
                .json();
    }

    private Api.Answer get(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String happened(String at, String service, String detection) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It was slow", "type": "outage", "severity": "SEV3", "occurredAt": "%s",
             "detection": {"method": "%s"}, "services": [{"name": "%s"}], "teams": [{"name": "%s"}]}\
            """.formatted(at, detection, service, team));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.location();
    }

    private String detected(String report, String at) {
        api.put(report + "/milestones/detected", "{\"at\": \"%s\"}".formatted(at));
        return report;
    }
}
