package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports and lists are read as they are, and as they were at an earlier version, position or time. */
class ReportsOverTimeTest extends Journey {

    @Test
    void an_incident_is_told_corrected_and_read_as_it_stood_at_each_step() {
        Api.Answer declared = api.post("/api/reports", """
            {"title": "Checkout answers errors", "type": "outage", "severity": "SEV3", "displayZone": "Europe/Berlin",
             "occurredAt": "2026-03-01T15:00:00+01:00", "services": [{"name": "checkout"}]}
            """);
        assertThat(declared.status()).isEqualTo(201);
        assertThat(declared.etag()).isEqualTo("\"0\"");
        String report = declared.location();

        Api.Answer detection = api.post(report + "/timeline", """
            {"kind": "detection", "occurredAt": "2026-03-01T14:07:00Z", "text": "The error rate alert fires", "key": true}
            """);
        api.post(report + "/timeline", """
            {"kind": "action", "occurredAt": "2026-03-01T14:03:00Z", "text": "Ada raises the pool size", "actors": ["Ada"]}
            """);
        api.put(report + "/severity", "\"3\"", """
            {"severity": "SEV2", "rationale": "Half of all payments fail"}
            """);
        JsonNode before = api.get(report).json();
        String event = detection.string("/id");
        Api.Answer corrected = api.put(report + "/timeline/" + event, """
            {"to": {"kind": "detection", "occurredAt": "2026-03-01T14:05:00Z", "text": "The error rate alert fires"},
             "reason": "The alert's own log says 14:05"}
            """);

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.number("/version")).isEqualTo(6);
        assertThat(api.get(report + "?version=4").json()).isEqualTo(before);
        assertThat(api.get(report + "?asOf="
                                + before.get("updatedAt").asString().replace("+", "%2B"))
                        .json())
                .isEqualTo(before);
        JsonNode now = api.get(report).json();
        assertThat(now.at("/milestones/1/at").asString()).isEqualTo("2026-03-01T15:05:00+01:00");
        assertThat(now.at("/durations/0/text").asString()).isEqualTo("5 minutes");
        assertThat(now.at("/highlights/0/corrected").asBoolean()).isTrue();
        assertThat(elapsed(report + "/timeline")).containsExactly("+3 minutes", "+5 minutes");
        assertThat(elapsed(report + "/timeline?version=4")).containsExactly("+3 minutes", "+7 minutes");
        assertThat(elapsed(report + "/timeline?key=true")).containsExactly("+5 minutes");
        assertThat(events(report))
                .containsExactly(
                        "IncidentDeclared",
                        "TimelineEventRecorded",
                        "MilestoneRecorded",
                        "TimelineEventRecorded",
                        "SeverityChanged",
                        "TimelineEventCorrected",
                        "MilestoneCorrected");
        JsonNode change =
                api.get(report + "/history?fromVersion=5&toVersion=5").json().at("/items/0");
        assertThat(change.at("/reason").asString()).isEqualTo("The alert's own log says 14:05");
        assertThat(change.at("/actor/id").asString()).isEqualTo("admin");
        assertThat(change.at("/changes/0/before/entry/occurredAt").asString()).isEqualTo("2026-03-01T14:07:00Z");
        assertThat(change.at("/changes/0/after/entry/occurredAt").asString()).isEqualTo("2026-03-01T14:05:00Z");
    }

    @Test
    void people_are_shown_by_their_role_when_asked_for() {
        String report = api.declare();
        api.put(report + "/roles", "{\"person\": \"Ada\", \"role\": \"lead\"}");
        api.post(report + "/timeline", """
            {"kind": "action", "occurredAt": "2026-03-01T14:03:00Z", "text": "ADA calls Grace", "actors": ["Ada", "Grace"]}
            """);

        api.post(report + "/updates", "{\"text\": \"We look into it\", \"audience\": \"technical\"}");

        JsonNode line = api.get(report + "/timeline?byRole=true").json().at("/items/0");

        assertThat(line.at("/text").asString()).isEqualTo("the lead calls a participant");
        assertThat(line.at("/actors").toString()).isEqualTo("[\"the lead\",\"a participant\"]");
        assertThat(line.at("/recordedBy").asString()).isEqualTo("a participant");
        assertThat(api.get(report + "?byRole=true").string("/updates/0/postedBy"))
                .isEqualTo("a participant");
        assertThat(api.get(report + "?byRole=true")
                        .json()
                        .at("/people/0/person")
                        .asString())
                .isEqualTo("the lead");
    }

    @Test
    void the_list_can_be_asked_how_it_was() {
        String service = "kettle-" + UUID.randomUUID();
        String report = api.post("/api/reports", """
            {"title": "The kettle stayed cold", "type": "outage", "severity": "SEV3", "services": [{"name": "%s"}]}
            """.formatted(service)).location();
        String list = "/api/reports?service=" + service;
        long position = api.get(list).number("/position");
        api.put(report + "/status", "{\"status\": \"resolved\"}");

        assertThat(statuses(list + "&position=" + position, report)).containsExactly("triage");
        assertThat(statuses(list, report)).containsExactly("resolved");
    }

    @Test
    void a_list_is_read_page_by_page_as_of_one_position() {
        String first = api.declare();
        String second = api.declare();
        Api.Answer page = api.get("/api/reports?service=checkout&limit=1");
        String third = api.declare();

        java.util.List<String> read = new java.util.ArrayList<>(ids(page));
        while (!page.json().get("next").isNull()) {
            page = api.get("/api/reports?service=checkout&limit=1&cursor=" + page.string("/next"));
            read.addAll(ids(page));
        }

        assertThat(read)
                .doesNotHaveDuplicates()
                .contains(idOf(first), idOf(second))
                .doesNotContain(idOf(third));
    }

    @Test
    void a_reader_who_knows_the_latest_version_is_told_so() {
        String report = api.declare();

        Api.Answer known = api.send(
                "GET",
                report,
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                java.util.Map.of("If-None-Match", api.get(report).etag()));

        assertThat(known.status()).isEqualTo(304);
    }

    private List<String> elapsed(String path) {
        return api.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(line -> line.get("elapsed").asString())
                .toList();
    }

    private List<String> events(String report) {
        return api.get(report + "/history")
                .json()
                .get("items")
                .valueStream()
                .map(change -> change.get("event").asString())
                .toList();
    }

    private List<String> statuses(String path, String report) {
        return api.get(path)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(idOf(report)))
                .map(item -> item.get("status").asString())
                .toList();
    }

    private static List<String> ids(Api.Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String idOf(String report) {
        return report.substring(report.lastIndexOf('/') + 1);
    }
}
