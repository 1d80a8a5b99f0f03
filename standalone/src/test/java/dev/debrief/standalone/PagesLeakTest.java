package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.Browser.Shown;
import dev.debrief.standalone.cluster.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No page shows what its reader may not see, and no page takes a text for markup. */
class PagesLeakTest extends Journey {

    private static final List<String> PARTS = List.of(
            "",
            "/live",
            "/similar",
            "/review",
            "/replay",
            "/timeline",
            "/document",
            "/edit/title",
            "/live/entries",
            "/live/stream");

    @Test
    void a_restricted_report_is_as_if_it_were_not_there() {
        String secret = "Zvault" + UUID.randomUUID().toString().replace("-", "");
        String report = api.post("/api/reports", """
            {"title": "%s", "type": "security", "severity": "SEV1", "services": [{"name": "%s"}]}
            """.formatted(secret, secret)).location();
        String cause = api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"%s\"}".formatted(secret))
                .string("/id");
        api.post(report + "/action-items", """
            {"title": "%s", "successCriterion": "%s", "type": "prevent", "category": "systemic_change",
             "addresses": ["%s"], "owner": {"person": "Grace"}, "dueOn": "2030-01-01"}
            """.formatted(secret, secret, cause));
        api.put(report + "/restriction", "{\"reason\": \"%s\", \"teams\": [\"security\"]}".formatted(secret));
        Browser insider = Browser.of(port, KEY);
        Browser outsider = Browser.of(port, register("analyst"));
        String page = report.replace("/api/reports/", "/incidents/");
        String never = "/incidents/" + UUID.randomUUID();

        Waiting.until(
                "the search knows the report",
                Duration.ofSeconds(20),
                () -> insider.open("/search?q=" + secret).html().contains("href=\"" + page));
        for (String part : PARTS) {
            Shown hidden = outsider.open(page + part);
            Shown missing = outsider.open(never + part);
            assertThat(hidden.status()).as(part).isEqualTo(404).isEqualTo(missing.status());
            assertThat(withoutIds(hidden)).as(part).isEqualTo(withoutIds(missing));
        }
        for (String list : List.of(
                "/",
                "/incidents",
                "/incidents?service=" + secret,
                "/incidents?asOf=2100-01-01",
                "/actions",
                "/actions?owner=Grace",
                "/patterns?by=service",
                "/patterns/heatmap?rows=service&columns=team",
                "/patterns/trend?by=service",
                "/patterns/together?by=service",
                "/patterns/unclassified",
                "/patterns/metrics?by=service",
                "/patterns/reviews",
                "/patterns/incidents",
                "/patterns/incidents?without=cause",
                "/patterns/incidents?as=csv",
                "/patterns?by=service&as=csv",
                "/settings/directory?name=" + secret,
                "/patterns?by=service&service=" + secret)) {
            assertThat(outsider.open(list)
                            .html()
                            .replace("service=" + secret, "")
                            .replaceAll("(name|q)=" + secret, "")
                            .replace("value=\"" + secret, ""))
                    .as(list)
                    .doesNotContain(secret);
        }
        assertThat(outsider.open("/search?q=" + secret).html()).doesNotContain(page);
        assertThat(outsider.open("/incidents/new/similar?title=" + secret).html())
                .doesNotContain(secret);
        assertThat(outsider.open("/audit").status()).isEqualTo(403);
        assertThat(outsider.open("/audit/accesses").status()).isEqualTo(403);
        assertThat(outsider.open("/settings/keys").status()).isEqualTo(403);
        assertThat(outsider.open("/settings/views").status()).isEqualTo(403);
    }

    @Test
    void markup_in_texts_is_shown_as_text_on_every_page() {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>bold</b>";
        String json = markup.replace("\"", "\\\"");
        String report = api.post("/api/reports", """
            {"title": "%1$s", "type": "outage", "severity": "SEV2", "summary": "%1$s",
             "services": [{"name": "%1$s"}], "teams": [{"name": "%1$s"}]}
            """.formatted(json)).location();
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "%1$s", "actors": ["%1$s"], "key": true}
            """.formatted(json));
        api.put(report + "/roles", "{\"person\": \"%s\", \"role\": \"lead\"}".formatted(json));
        api.put(report + "/sections/response", "{\"text\": \"%s\"}".formatted(json));
        String cause = api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"%s\"}".formatted(json))
                .string("/id");
        api.post(
                report + "/impacts",
                "{\"dimension\": \"team\", \"text\": \"%1$s\", \"metric\": \"%1$s\"}".formatted(json));
        api.post(report + "/lessons", "{\"kind\": \"lucky\", \"text\": \"%s\"}".formatted(json));
        String symptom = api.post(report + "/symptoms", "{\"text\": \"%s\"}".formatted(json))
                .string("/id");
        api.post(report + "/causal-links", """
            {"from": "%s", "to": "%s", "text": "%s"}
            """.formatted(cause, symptom, json));
        api.post(
                report + "/barriers",
                "{\"expected\": \"%1$s\", \"outcome\": \"failed\", \"why\": \"%1$s\"}".formatted(json));
        api.post(report + "/evidence", """
            {"kind": "diagram", "label": "%1$s", "description": "%1$s"}
            """.formatted(json));
        api.post(report + "/meetings", """
            {"heldAt": "2026-03-02T14:03:00Z", "facilitator": "%1$s", "minutes": "%1$s",
             "attendees": [{"person": "%1$s", "role": "%1$s"}]}
            """.formatted(json));
        api.post(report + "/comments", "{\"text\": \"%s\"}".formatted(json));
        api.post(report + "/why-chains", """
            {"focus": "occurrence", "whys": [{"question": "%1$s", "answer": "%1$s"}, {"question": "%1$s", "answer": "%1$s"}]}
            """.formatted(json));
        api.post(report + "/action-items", """
            {"title": "%1$s", "successCriterion": "%1$s", "type": "prevent", "category": "systemic_change",
             "addresses": ["%2$s"], "owner": {"person": "%1$s"}, "dueOn": "2030-01-01"}
            """.formatted(json, cause));
        api.put(report + "/title", "{\"title\": \"%1$s!\", \"reason\": \"%1$s\"}".formatted(json));
        Browser ada = Browser.of(port, KEY);
        String page = report.replace("/api/reports/", "/incidents/");
        String query = URLEncoder.encode(markup, StandardCharsets.UTF_8);

        for (String path : List.of(
                page,
                page + "/live",
                page + "/review",
                page + "/replay",
                page + "/timeline",
                page + "/edit/title",
                page + "/edit/section?part=response",
                page + "/edit/cause-correction?part=" + cause,
                page + "/edit/action-item?part=" + query,
                "/",
                "/incidents?service=" + query,
                "/actions?owner=" + query,
                "/search?q=alert",
                "/search?q=" + query,
                "/patterns?by=service&service=" + query,
                "/patterns/heatmap?rows=service&columns=team",
                "/patterns/trend?by=service",
                "/patterns/together?by=service",
                "/patterns/unclassified",
                "/taxonomy?name=" + query,
                page + "/similar",
                "/incidents/new?title=" + query,
                "/incidents/new/similar?title=" + query,
                "/incidents?asOf=" + query,
                page + "?said=" + query,
                "/sign-in?next=" + query)) {
            Shown shown = ada.open(path);
            assertThat(shown.status()).as(path).isIn(200, 400);
            assertThat(shown.html()).as(path).doesNotContain("<script>alert", "<img src", "<b>bold", "\"'>");
        }
    }

    private static String withoutIds(Shown page) {
        return page.html().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    private String register(String role) {
        return api.post("/api/clients", """
            {"name": "a reader %s", "roles": ["%s"], "teams": ["press"]}
            """.formatted(UUID.randomUUID(), role)).string("/key");
    }

    @Test
    void who_may_not_edit_is_offered_no_edit_and_refused_one() {
        Browser reader = Browser.of(port, register("auditor"));
        String page = api.declare().replace("/api/reports/", "/incidents/");

        Shown refused = reader.send(page + "/edit/title", Map.of("title", "Mine now", "base-version", "0"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(reader.open(page).html()).doesNotContain("Mine now", "/edit/");
    }
}
