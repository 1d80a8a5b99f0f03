package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is one name, however its characters are encoded, and nobody gets the name of Debrief itself. */
class NamesTest extends Journey {

    private static final String ONE_CHARACTER = "caf\u00E9";
    private static final String TWO_CHARACTERS = "cafe\u0301";

    @Test
    void a_service_and_a_team_are_found_by_every_normal_form_of_their_names() {
        String report = api.post("/api/reports", """
            {"title": "No coffee", "type": "outage", "severity": "SEV3", "services": [{"name": "%s"}]}
            """.formatted(TWO_CHARACTERS)).location();
        api.put(report + "/teams", "{\"name\": \"" + TWO_CHARACTERS + "\"}");
        long version = api.get(report).number("/version");

        api.put(report + "/services", "{\"name\": \"" + ONE_CHARACTER + "\"}");
        api.put(report + "/teams", "{\"name\": \"" + ONE_CHARACTER + "\"}");

        assertThat(api.get(report).number("/version")).isEqualTo(version);
        assertThat(api.get(report).string("/services/0/name")).isEqualTo(ONE_CHARACTER);
        for (String name : new String[] {ONE_CHARACTER, TWO_CHARACTERS}) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
            assertThat(api.get("/api/reports?service=" + encoded).json().get("items"))
                    .hasSize(1);
            assertThat(api.get("/api/action-items?team=" + encoded).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", " DEBRIEF", "De-brief", "\uFF21\uFF44\uFF4D\uFF49\uFF4E"})
    void a_client_does_not_get_a_name_of_debrief_itself(String name) {
        Api.Answer answer = api.post("/api/clients", "{\"name\": \"" + name + "\", \"roles\": [\"analyst\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("/type")).isEqualTo("urn:debrief:client-name-reserved");
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1000000000D", "PT99999999999999999H", "-P1000000000D", "P36501D"})
    void the_overlap_of_a_key_is_bounded(String overlap) {
        String client = api.post("/api/clients", "{\"name\": \"Ada\", \"roles\": [\"analyst\"]}")
                .location();

        Api.Answer answer = api.post(client + "/keys", "{\"overlap\": \"" + overlap + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/overlap");
    }
}
