package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Two people edit one report at once, one by documents that are more or less old, the other part by part. A document is taken in with all
 * that it changes, or refused without a trace; in neither case is anything undone that the other did.
 */
class TwoEditorsTest extends DocumentJourney {

    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final String REASON = "{\"reason\": \"A slip\"}";

    private Random random = new Random();
    private int words;

    /** What each part says. */
    private Map<String, String> now = new TreeMap<>();

    /** What each part said when the document was read. */
    private Map<String, String> base = new TreeMap<>();

    /** What the document says: the base and the edits in it. */
    private Map<String, String> written = new TreeMap<>();

    private String document = "";

    static LongStream seeds() {
        return LongStream.of(1, new Random().nextInt(1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_of_the_other_is_undone(long seed) {
        random = new Random(seed);
        begin();
        int taken = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = random.nextInt(2); i > 0; i--) {
                editPart();
            }
            editDocument();
            String told = "round %d of seed %d".formatted(round, seed);
            Api.Answer answer = write(document);
            assertThat(answer.status()).as(told).isIn(base.equals(now) ? List.of(200) : List.of(200, 412));
            if (answer.status() == 200) {
                written.forEach((part, text) -> {
                    if (!text.equals(base.get(part))) {
                        now.put(part, text);
                    }
                });
                taken++;
            } else {
                refused++;
            }
            assertThat(read()).as(told + ", answered with " + answer.status()).isEqualTo(now);
            if (answer.status() == 200 || random.nextInt(4) > 0) {
                readDocument();
            }
        }
        assertThat(taken).isGreaterThan(ROUNDS / 10);
        assertThat(refused).isPositive();
    }

    private void begin() {
        write("""
            # %s

            ## Summary

            %s

            ## Timeline

            - 2026-03-01 14:05 UTC — %s
            - 2026-03-01 14:10 UTC — %s
            - 2026-03-01 14:20 UTC — %s

            ## Root causes

            - %s
            - %s

            ## Lessons learned

            - %s
            """.formatted(word(), word(), word(), word(), word(), word(), word(), word()));
        now = read();
        readDocument();
    }

    private void readDocument() {
        document = given();
        base = new TreeMap<>(now);
        written = new TreeMap<>(now);
    }

    /** A text that no other part has. */
    private String word() {
        return "Word %d of the report".formatted(++words);
    }

    private void editDocument() {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<String> parts = written.keySet().stream()
                    .filter(part -> document.split(written.get(part), -1).length == 2)
                    .toList();
            String part = parts.get(random.nextInt(parts.size()));
            String text = word();
            document = document.replace(written.get(part), text);
            written.put(part, text);
        }
    }

    private void editPart() {
        List<String> parts = new ArrayList<>(now.keySet());
        String part = parts.get(random.nextInt(parts.size()));
        String id = part.substring(part.indexOf(' ') + 1);
        String text = word();
        Api.Answer answer = switch (part.substring(0, part.indexOf(' '))) {
            case "title" -> api.put(report + "/title", "{\"title\": \"%s\", \"reason\": \"Clearer\"}".formatted(text));
            case "section" ->
                api.put(
                        report + "/sections/" + id,
                        "{\"text\": \"%s\", \"baseVersion\": %d}".formatted(text, version()));
            case "timeline" ->
                random.nextInt(4) == 0
                        ? api.post(report + "/timeline", entry("note", text))
                        : api.put(
                                report + "/timeline/" + id,
                                "{\"to\": %s, \"reason\": \"Clearer\"}".formatted(entry("note", text)));
            case "cause" ->
                random.nextInt(4) == 0
                        ? api.post(report + "/causes/" + id + "/withdrawal", REASON)
                        : api.put(
                                report + "/causes/" + id,
                                "{\"to\": {\"kind\": \"root_cause\", \"text\": \"%s\"}, \"reason\": \"Clearer\"}"
                                        .formatted(text));
            default ->
                api.put(
                        report + "/lessons/" + id,
                        "{\"to\": {\"kind\": \"could_improve\", \"text\": \"%s\"}, \"reason\": \"Clearer\"}"
                                .formatted(text));
        };
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        now = read();
    }

    private static String entry(String kind, String text) {
        return "{\"kind\": \"%s\", \"occurredAt\": \"2026-03-01T14:30:00Z\", \"text\": \"%s\"}".formatted(kind, text);
    }

    private long version() {
        return api.get(report).number("/version");
    }

    private Map<String, String> read() {
        JsonNode view = api.get(report).json();
        Map<String, String> parts = new TreeMap<>();
        parts.put("title ", view.get("title").asString());
        view.get("sections")
                .forEach(section -> parts.put(
                        "section " + section.get("name").asString(),
                        section.get("text").asString()));
        view.at("/analysis/causes")
                .forEach(cause -> parts.put(
                        "cause " + cause.get("id").asString(),
                        cause.at("/finding/text").asString()));
        view.at("/lessons")
                .forEach(lesson -> parts.put(
                        "lesson " + lesson.get("id").asString(),
                        lesson.at("/finding/text").asString()));
        api.get(report + "/timeline?limit=200")
                .json()
                .get("items")
                .forEach(item -> parts.put(
                        "timeline " + item.get("id").asString(),
                        item.get("text").asString()));
        return parts;
    }
}
