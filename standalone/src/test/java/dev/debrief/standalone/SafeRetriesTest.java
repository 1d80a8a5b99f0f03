package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nothing acknowledged is lost, nothing is doubled, whatever callers repeat. */
class SafeRetriesTest extends Journey {

    private static final String NOTE =
            "{\"kind\": \"note\", \"occurredAt\": \"2026-03-01T14:03:00Z\", \"text\": \"%s\"}";

    @Test
    void a_repeated_request_gets_the_same_answer_and_records_nothing() {
        String body = "{\"title\": \"Late parcels\", \"type\": \"operational_delay\", \"severity\": \"SEV4\"}";
        String key = Api.unique("declare late parcels");
        Api.Answer first = api.post("/api/reports", key, body);
        Api.Answer note = api.post(first.location() + "/timeline", "note-1", NOTE.formatted("Depot is full"));

        assertThat(api.post("/api/reports", key, body)).isEqualTo(first);
        assertThat(api.post(first.location() + "/timeline", "note-1", NOTE.formatted("Depot is full")))
                .isEqualTo(note);
        assertThat(api.get(first.location()).number("/version")).isEqualTo(1);
    }

    @Test
    void a_key_used_for_other_content_is_refused() {
        String report = api.declare();
        api.post(report + "/timeline", "note-2", NOTE.formatted("One thing"));

        Api.Answer other = api.post(report + "/timeline", "note-2", NOTE.formatted("Another thing"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.string("/type")).isEqualTo("urn:debrief:idempotency-key-reused");
    }

    @Test
    void an_alert_that_is_delivered_twice_is_recorded_once() {
        String report = api.declare();
        String alert = """
            {"kind": "detection", "occurredAt": "2026-03-01T14:03:00Z", "text": "Disk full",
             "source": {"system": "alerts", "externalId": "a-17"}}
            """;

        assertThat(api.post(report + "/timeline", alert)).isEqualTo(api.post(report + "/timeline", alert));
        assertThat(api.get(report + "/timeline").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void an_edit_of_an_old_version_is_refused_and_told_what_has_changed_since() {
        String report = api.declare();
        api.put(report + "/status", "{\"status\": \"investigating\"}");

        Api.Answer stale =
                api.put(report + "/severity", "\"0\"", "{\"severity\": \"SEV1\", \"rationale\": \"All of it\"}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.string("/changes/0/event")).isEqualTo("StatusChanged");
        assertThat(stale.number("/changes/0/version")).isEqualTo(1);
        assertThat(api.get(report).number("/version")).isEqualTo(1);
    }

    @Test
    void an_edit_whose_answer_was_lost_can_be_sent_again() {
        String report = api.declare();
        String rating = "{\"severity\": \"SEV1\", \"rationale\": \"All of it\"}";

        Api.Answer first = api.put(report + "/severity", "\"0\"", rating);

        assertThat(api.put(report + "/severity", "\"0\"", rating)).isEqualTo(first);
        assertThat(first.number("/version")).isEqualTo(1);
    }

    @Test
    void many_writers_who_all_repeat_themselves_leave_versions_without_gaps() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        String report = api.declare();
        List<Future<List<Api.Answer>>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(report, number, new Random(seed + number))));
            }
        }
        List<Api.Answer> answers = new ArrayList<>();
        for (Future<List<Api.Answer>> writer : writers) {
            answers.addAll(writer.get());
        }

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        long distinct =
                answers.stream().map(answer -> answer.string("/id")).distinct().count();
        List<Long> versions = new ArrayList<>();
        String next = "";
        do {
            var page = api.get(report + "/history?limit=200" + next).json();
            page.get("items")
                    .valueStream()
                    .forEach(change -> versions.add(change.get("version").asLong()));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(versions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, distinct).boxed().toList());
    }

    private List<Api.Answer> write(String report, int writer, Random random) {
        List<Api.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int number = random.nextInt(20);
            answers.add(api.post(
                    report + "/timeline",
                    "w" + writer + "-" + number,
                    NOTE.formatted("Note " + writer + "." + number)));
        }
        return answers;
    }
}
