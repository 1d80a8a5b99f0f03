package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Who guesses keys, or asks too much, is slowed down; nobody else is. */
class LimitsTest {

    private static Api api = new Api(0, "");
    private static ConfigurableApplicationContext debrief = Stage.embedded();

    @BeforeAll
    static void start(@TempDir Path folder) {
        debrief = Stage.start(folder.resolve("data"), "--debrief.limits.per-address=5", "--debrief.limits.per-key=200");
        api = new Api(Stage.portOf(debrief), Journey.KEY);
    }

    @AfterAll
    static void stop() {
        debrief.close();
    }

    @Test
    void a_thousand_wrong_keys_lock_nobody_out() {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            Api guess = api.withKey("debrief_%032x_1_%s".formatted(i, "A".repeat(43)));
            answers.merge(guess.get("/api/me").status(), 1, Integer::sum);
            if (i % 100 == 99) {
                assertThat(api.get("/api/me").status()).isEqualTo(200);
            }
        }
        assertThat(answers).containsOnlyKeys(401, 429);
        assertThat(answers.get(429)).isGreaterThan(500);
        assertThat(api.withKey("").get("/livez").status()).isEqualTo(200);
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_again() {
        String key = api.post("/api/clients", "{\"name\": \"A loop\", \"roles\": [\"analyst\"]}")
                .string("/key");
        Api loop = api.withKey(key);
        Api.Answer last = loop.get("/api/me");
        for (int i = 0; i < 5_000 && last.status() == 200; i++) {
            last = loop.get("/api/me");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.string("/type")).isEqualTo("urn:debrief:too-many-requests");
        assertThat(api.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read_whole() {
        Api.Answer refused = api.send(
                "POST",
                "/api/reports",
                BodyPublishers.ofByteArray(new byte[20 << 20]),
                Map.of("Content-Type", "application/json"));
        assertThat(refused.status()).isEqualTo(413);
    }
}
