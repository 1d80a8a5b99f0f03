package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.Browser.Shown;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A report is edited in its page, part by part, and everything has a way back. */
class EditingPagesTest extends Journey {

    private Browser ada = new Browser(0);
    private String report = "";
    private String page = "";

    @BeforeEach
    void declare() {
        ada = Browser.of(port, KEY);
        report = api.post("/api/reports", """
            {"title": "%s", "type": "outage", "severity": "SEV2", "occurredAt": "2026-03-01T14:00:00Z",
             "displayZone": "Europe/Berlin"}
            """.formatted(Api.unique("No steam"))).location();
        page = report.replace("/api/reports/", "/incidents/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        impact          | impacts          | {"dimension": "customer", "text": "They waited"}                   | They waited
        symptom         | symptoms         | {"text": "It whistled"}                                            | It whistled
        cause           | causes           | {"kind": "root_cause", "text": "A crack"}                          | A crack
        why-chain       | why-chains       | {"focus": "occurrence", "whys": [{"question": "Why cold?", "answer": "No power"}, {"question": "Why no power?", "answer": "No coin"}]} | No coin
        barrier         | barriers         | {"expected": "The lid", "outcome": "absent"}                       | The lid
        change          | changes          | {"text": "A new plug", "occurredAt": "2026-03-01T13:00:00Z"}       | A new plug
        resolution-step | resolution-steps | {"action": "Turned it on", "outcome": "worked"}                    | Turned it on
        mitigator       | mitigators       | {"kind": "luck", "text": "Nobody was thirsty"}                     | Nobody was thirsty
        lesson          | lessons          | {"kind": "went_well", "text": "Somebody laughed"}                  | Somebody laughed
        evidence        | evidence         | {"kind": "interview", "label": "What the cook said"}               | What the cook said
        perspective     | perspectives     | {"text": "I was upstairs"}                                         | I was upstairs
        """)
    void every_kind_of_finding_has_a_place_and_a_way_back(String kind, String path, String body, String text) {
        String id = api.post(report + "/" + path, body).string("/id");
        assertThat(ada.open(page).html())
                .contains(text, "id=\"p-" + id + "\"", "/edit/" + kind + "-correction?part=" + id);

        Shown form = ada.open(page + "/edit/" + kind + "-correction?part=" + id);
        assertThat(form.html()).contains(text);

        Shown withdrawn = edit(kind + "-withdrawal?part=" + id, Map.of("reason", "A slip"));
        assertThat(withdrawn.location()).as(withdrawn.html()).contains("said=recorded");
        assertThat(ada.open(page).html()).doesNotContain(text);
    }

    @Test
    void a_correction_of_answers_and_of_people_keeps_what_the_form_does_not_show() {
        String chain = api.post(report + "/why-chains", """
            {"focus": "occurrence", "whys": [{"question": "Why\\ncold?", "answer": "No power"},
                                             {"question": "Why no power?", "answer": "No coin"}]}
            """).string("/id");
        Shown form = ada.open(page + "/edit/why-chain-correction?part=" + chain);
        assertThat(form.html()).contains("Why cold?\nNo power\nWhy no power?\nNo coin");

        edit(
                "why-chain-correction?part=" + chain,
                Map.of(
                        "focus", "response",
                        "whys", "Why cold?\nNo power\nWhy no power?\nNo coin",
                        "reason", "It is about us"));

        assertThat(api.get(report)
                        .json()
                        .at("/analysis/whyChains/0/finding/whys/0/question")
                        .asString())
                .isEqualTo("Why\ncold?");
        assertThat(api.get(report).string("/analysis/whyChains/0/finding/focus"))
                .isEqualTo("response");
    }

    @Test
    void an_action_item_and_the_type_are_corrected_where_they_are_counted() {
        String cause = api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"A crack\"}")
                .string("/id");
        String item = api.post(report + "/action-items", """
            {"title": "Buy a lit", "successCriterion": "It boils", "type": "prevent", "category": "systemic_change",
             "addresses": ["%s"], "owner": {"person": "Grace"}, "dueOn": "2030-01-01", "deliverable": "test"}
            """.formatted(cause)).string("/id");
        Shown form = ada.open(page + "/edit/action-item-correction?part=" + item);
        assertThat(form.html()).contains("Buy a lit", "value=\"" + cause + "\" checked");

        edit(
                "action-item-correction?part=" + item,
                Map.of(
                        "title", "Buy a lid",
                        "successCriterion", "It boils",
                        "type", "repair",
                        "category", "systemic_change",
                        "addresses", cause,
                        "priority", "high",
                        "reason", "A slip"));
        edit("type", Map.of("type", "security", "reason", "Somebody took the lid"));

        assertThat(api.get(report).string("/actions/items/0/item/proposal/deliverable"))
                .isEqualTo("test");
        assertThat(api.get(report).string("/type")).isEqualTo("security");
        assertThat(api.get("/api/action-items?cause=" + cause).string("/items/0/item/proposal/title"))
                .isEqualTo("Buy a lid");
        assertThat(api.get(report + "/history").text()).contains("Somebody took the lid", "A slip");
    }

    @Test
    void an_update_the_day_and_the_time_zone_are_corrected() {
        String update = api.post(report + "/updates", "{\"text\": \"We lok into it\", \"audience\": \"customer\"}")
                .string("/id");
        assertThat(ada.open(page).html()).contains("We lok into it");

        edit(
                "update-correction?part=" + update,
                Map.of("text", "We look into it", "audience", "customer", "reason", "A slip"));
        edit("display-zone", Map.of("displayZone", "Asia/Tokyo", "reason", "The office is there"));
        edit("day", Map.of("occurredOn", "2026-02-28", "reason", "It began earlier"));

        assertThat(ada.open(page).html())
                .contains("We look into it", "Asia/Tokyo", "23:00")
                .doesNotContain("We lok into it");
        assertThat(api.get(report + "/updates").string("/items/0/text")).isEqualTo("We look into it");
        assertThat(api.get(report).string("/occurredOn")).isEqualTo("2026-02-28");
    }

    @Test
    void causes_and_effects_are_drawn_and_lead_to_their_parts() {
        String cause = api.post(report + "/causes", """
            {"kind": "root_cause", "primary": true, "text": "A crack"}
            """).string("/id");
        String effect =
                api.post(report + "/symptoms", "{\"text\": \"It dripped\"}").string("/id");
        api.post(report + "/causal-links", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(cause, effect));

        assertThat(ada.open(page).html())
                .contains("<svg class=\"graph\"", "href=\"#p-" + cause + "\" class=\"box root-cause primary\"")
                .contains("href=\"#p-" + effect + "\" class=\"box symptom\"");
    }

    @Test
    void a_form_opens_in_the_page_and_its_errors_stay_there() {
        String address = page + "/edit/lesson";
        Shown form = ada.open(address, "HX-Request", "true");
        assertThat(form.html()).contains("hx-post=\"" + address + "\"").doesNotContain("<!DOCTYPE");

        Map<String, String> fields =
                new HashMap<>(Map.of("text", "Somebody laughed", "once-only", form.hidden("once-only")));
        Shown refused = inPage(ada, address, fields);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("Somebody laughed", "is required").doesNotContain("<!DOCTYPE");

        fields.put("kind", "lucky");
        Shown recorded = inPage(ada, address, fields);
        assertThat(recorded.status()).isEqualTo(204);
        assertThat(recorded.header("HX-Redirect")).startsWith(page + "?said=recorded");
    }

    @Test
    void what_was_typed_is_still_there_when_the_session_has_ended() {
        Browser nobody = new Browser(port);
        Map<String, String> fields = Map.of(
                "text", "Half an hour <of> work", "once-only", UUID.randomUUID().toString());

        Shown refused = nobody.send(page + "/edit/lesson", fields);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.html())
                .contains("Your session has ended", "Half an hour &lt;of&gt; work")
                .doesNotContain("once-only");

        Shown inPage = inPage(nobody, page + "/edit/lesson", fields);
        assertThat(inPage.status()).isEqualTo(401);
        assertThat(inPage.header("HX-Retarget")).isEqualTo("#trouble");
    }

    @Test
    void a_timeline_event_is_verified_and_marked_with_one_form_each() {
        String event = api.post(report + "/timeline", """
            {"kind": "action", "occurredAt": "2026-03-01T14:10:30Z", "text": "Lit the stove", "actors": ["Bo"]}
            """).string("/id");
        assertThat(ada.open(page).html())
                .contains("/edit/timeline-verification?part=" + event + "&amp;confidence=verified");

        edit("timeline-verification?part=" + event, Map.of("confidence", "verified", "reason", "The log of the stove"));
        edit("timeline-key?part=" + event, Map.of());

        JsonNode line = api.get(report + "/timeline").json().at("/items/0");
        assertThat(line.at("/confidence").asString()).isEqualTo("verified");
        assertThat(line.at("/occurredAt").asString()).isEqualTo("2026-03-01T15:10:30+01:00");
        assertThat(line.at("/key").asBoolean()).isTrue();
        assertThat(ada.open(page).html())
                .doesNotContain("/edit/timeline-verification?part=" + event)
                .contains("/edit/timeline-ordinary?part=" + event);

        edit("timeline-ordinary?part=" + event, Map.of());
        assertThat(api.get(report + "/timeline").json().at("/items/0/key").asBoolean())
                .isFalse();
    }

    @Test
    void a_review_names_what_is_missing_for_it_before_and_after_it_is_asked_for() {
        api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"A crack\"}");
        assertThat(ada.open(page + "/review").html()).contains("The incident is still under way");
        edit("status", Map.of("status", "resolved"));
        assertThat(ada.open(page + "/review").html())
                .doesNotContain("still under way")
                .contains("Ask for review: first what is marked", "Something is promised against each root cause")
                .doesNotContain("Impacts have numbers");

        Shown refused = edit("review", Map.of("reviewers", "Bo"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("Not met: Something is promised against each root cause", "Not met: The timeline is filled")
                .doesNotContain("cause-uncovered");
    }

    @Test
    void names_are_added_and_removed() {
        edit("service", Map.of("name", "kettles & co"));
        edit("role", Map.of("person", "Grace", "role", "lead"));
        assertThat(ada.open(page).html())
                .contains("kettles &amp; co", "service-removal?name=kettles%20%26%20co", "Grace (Lead)");

        edit("service-removal?name=kettles%20%26%20co", Map.of("name", "kettles & co", "reason", "It was the tap"));
        edit("role-removal?person=Grace&role=lead", Map.of("person", "Grace", "role", "lead", "reason", "She left"));

        assertThat(api.get(report).json().path("services")).isEmpty();
        assertThat(api.get(report).json().path("people")).isEmpty();
    }

    @Test
    void a_meeting_and_a_distribution_are_recorded_at_the_review() {
        edit(
                "meeting",
                Map.of(
                        "heldAt", "2026-03-04T10:00",
                        "facilitator", "Ada",
                        "attendees", "Grace (owner of kettles), Bo",
                        "minutes", "We buy lids"));
        edit("distribution", Map.of("audience", "executive", "channel", "email", "at", "2026-03-05T09:00"));

        assertThat(api.get(report).string("/meetings/0/meeting/attendees/0/role"))
                .isEqualTo("owner of kettles");
        assertThat(ada.open(page + "/review").html())
                .contains("Grace (owner of kettles), Bo", "We buy lids", "Email", "meeting-correction", "back=review");
    }

    private static Shown inPage(Browser browser, String address, Map<String, String> fields) {
        return browser.send(address, fields, "Sec-Fetch-Site", "same-origin", "HX-Request", "true");
    }

    /** Opens a form, fills it in and sends it. */
    private Shown edit(String operation, Map<String, String> fields) {
        Shown form = ada.open(page + "/edit/" + operation);
        Map<String, String> all = new HashMap<>(fields);
        all.put("once-only", form.hidden("once-only"));
        all.put("base-version", form.hidden("base-version"));
        return ada.send(page + "/edit/" + operation, all);
    }
}
