package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report describes what happened and accuses nobody; whoever writes it is told where it does. */
class LanguageTest extends Journey {

    @Test
    void a_report_shows_where_it_accuses_people_now_and_at_any_version() {
        String report = api.post("/api/reports", """
            {"title": "The certificate expired after a human error", "type": "outage", "severity": "SEV2"}
            """).location();
        api.put(report + "/sections/background", """
            {"text": "The probe failed to start.\\n\\nThe on-call engineer **failed to** check the date."}
            """);
        long accusing = api.get(report).number("/version");
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2024-03-01T10:00:00Z", "text": "Es wurde vergessen, den Dienst zu starten."}
            """);
        api.put(report + "/title", "{\"title\": \"The certificate expired\"}");

        Api.Answer now = api.get(report + "/language");
        assertThat(now.status()).as(now.text()).isEqualTo(200);
        assertThat(now.json().get("findings").findValuesAsString("part")).containsExactly("section", "timeline");
        assertThat(now.string("/findings/0/id")).isEqualTo("background");
        assertThat(now.string("/findings/0/pointer")).isEqualTo("/text");
        assertThat(now.string("/findings/0/finding/quote")).isEqualTo("on-call engineer **failed to**");
        assertThat(now.string("/findings/0/finding/severity")).isEqualTo("block");
        assertThat(now.string("/findings/1/finding/rule")).isEqualTo("de-forgot");
        assertThat(now.json().get("complete").asBoolean()).isTrue();

        JsonNode before = api.get(report + "/language?version=" + accusing).json();
        assertThat(before.get("version").asLong()).isEqualTo(accusing);
        assertThat(before.get("findings").findValuesAsString("part")).containsExactly("headline", "section");
    }

    @Test
    void any_text_can_be_checked_without_storing_it() {
        Api.Answer answer = api.post("/api/language/check", """
            {"text": "Who typed that command? The service failed to respond.", "format": "plain"}
            """);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("findings")).hasSize(1);
        assertThat(answer.string("/findings/0/rule")).isEqualTo("en-who");
        assertThat(answer.number("/findings/0/offset")).isEqualTo(0);
        assertThat(answer.number("/findings/0/length")).isEqualTo("Who typed that command?".length());
    }

    @Test
    void a_word_of_the_glossary_is_pointed_out_with_its_meaning_and_plainer_words() {
        JsonNode before = api.get("/api/policy").json().at("/policy");
        String glossary =
                "[{\"term\": \"Zweitzapfen\", \"meaning\": \"The spare database.\", \"instead\": \"spare database\"}]";
        String changed = before.toString().replace("\"glossary\":[]", "\"glossary\":" + glossary);
        api.put("/api/policy", "{\"policy\": %s, \"reason\": \"People asked.\"}".formatted(changed));
        try {
            Api.Answer answer = api.post("/api/language/check", """
                {"text": "Traffic went to the zweitzapfen. Die Zweitzapfenanlage blieb.", "format": "plain"}
                """);
            assertThat(answer.json().get("findings").toString()).isEqualTo("""
                [{"rule":"glossary","severity":"advise","offset":20,"length":11,"quote":"zweitzapfen",\
                "why":"The spare database.","suggestion":"Traffic went to the spare database."}]\
                """);
            String report = api.post("/api/reports", """
                {"title": "The Zweitzapfen was full", "type": "outage", "severity": "SEV4"}
                """).location();
            assertThat(api.get(report + "/language").string("/findings/0/finding/rule"))
                    .isEqualTo("glossary");
            assertThat(api.get(report + "/readiness").json().at("/remarks").toString())
                    .doesNotContain("glossary");
        } finally {
            api.put("/api/policy", "{\"policy\": %s, \"reason\": \"All know it now.\"}".formatted(before));
        }
    }

    @Test
    void a_text_that_is_missing_or_too_long_or_of_another_format_is_refused() {
        assertThat(api.post("/api/language/check", "{}").string("/errors/0/pointer"))
                .isEqualTo("/text");
        Api.Answer tooLong = api.post("/api/language/check", "{\"text\": \"%s\"}".formatted("a".repeat(50_001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.string("/errors/0/message")).contains("at most 50000 characters");
        assertThat(api.post("/api/language/check", "{\"text\": \"a\", \"format\": \"html\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_confidential_perspective_does_not_show_through() {
        String report = api.post("/api/reports", """
            {"title": "The night was long", "type": "outage", "severity": "SEV2"}
            """).location();
        Api.Answer client = api.post("/api/clients", """
            {"name": "Ada", "roles": ["responder"], "teams": ["search"]}
            """);
        Api author = api.withKey(client.string("/key"));
        Api.Answer told = author.post(report + "/perspectives", """
            {"text": "I forgot to renew the certificate", "confidential": true}
            """);
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(api.get(report + "/language").json().get("findings")).isEmpty();
        assertThat(author.get(report + "/language").json().get("findings")).isEmpty();
    }
}
