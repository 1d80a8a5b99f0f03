package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A report written as people write it, and given back with nothing lost. */
class DocumentTest extends Journey {

    private static final String LATE_POST = """
        # The post came three days late

        Written by the porters on 5 February 2026.

        ## Executive summary

        The van stood in the snow.

        ## Impact

        - Customer: 40 letters were late
        - Nobody complained.

        ## Root Cause

        The van has summer tyres.

        They were cheaper.

        ## Timeline (all times in CET)

        - 2026-02-02 08:10 - The van slips.
        - 8:40 pm: It is pulled out.

        | Time | What |
        |------|------|
        | 23:50 | The van is home |
        | 00:15 | So are we |

        ## Lessons learned

        ### What went well

        * The horse

        ## Weather report

        Snow:

        ```
        # 40 cm
        ```

        ### In the hills

        More snow.
        """;

    /** What documents are made of, in any order. */
    private static final String PIECES = """
        ## Summary

        A short one.

        With two paragraphs.
        ---8<---
        ## Impact

        - Financial: forty coins
          - Amount value: 40
          - Amount currency: EUR
        - a shrug
        ---8<---
        ## Root causes

        1. first reason
           - Category: change-typo
        2. second reason

           with more to it
        ---8<---
        ## Contributing factors

        only prose here

        and more of it
        ---8<---
        ## Timeline

        - 2026-01-05 10:00 UTC: something happens
        - later, something else

        A closing remark.
        ---8<---
        ## 5 Whys

        1. Why so? Because.
        2. Why that? For no reason.
        ---8<---
        ## Five whys

        - not a question
        - neither this
        ---8<---
        ## What went well

        - one thing
        - another thing

          in two paragraphs

          - and a list
          - in it
        ---8<---
        ## Trigger

        A spark.
        ---8<---
        ## Resolution

        - 2026-01-05 11:00 UTC - pulled the plug
          - Outcome: worked
        - prayed
        ---8<---
        ## Barriers

        - a fence
          - Outcome: bypassed
          - Why: it was low
        ---8<---
        ## Détails à part

        > a quote

            code by indentation

        * * *

        <b>html</b>
        ---8<---
        ## Process

        first text
        ---8<---
        ## Process

        second text of the same heading
        ---8<---
        Setext heading
        ---

        under it
        ---8<---
        ### A deep one

        | a | b |
        |---|---|
        | c | d |
        ---8<---
        ## Evidence

        - a log
          - Kind: log metric
        - a feeling
        ---8<---
        ## Empty heading
        ---8<---
        ## Lessons learned

        prose under a heading that holds others\
        """;

    private static final String REASON = "{\"reason\": \"A slip\"}";

    private String report = "";

    @BeforeEach
    void declare() {
        report = api.declare();
    }

    @Test
    void each_paragraph_becomes_what_its_heading_says() {
        write(LATE_POST);
        JsonNode read = api.get(report).json();
        assertThat(read.at("/title").asString()).isEqualTo("The post came three days late");
        assertThat(read.at("/summary/description").asString()).isEqualTo("The van stood in the snow.");
        assertThat(read.at("/impacts/0/finding/dimension").asString()).isEqualTo("customer");
        assertThat(read.at("/impacts/0/finding/text").asString()).isEqualTo("40 letters were late");
        assertThat(read.at("/analysis/causes/0/finding/kind").asString()).isEqualTo("root_cause");
        assertThat(read.at("/analysis/causes/0/finding/text").asString())
                .isEqualTo("The van has summer tyres.\n\nThey were cheaper.");
        assertThat(read.at("/lessons/0/finding/kind").asString()).isEqualTo("went_well");
        assertThat(api.get(report + "/timeline")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(line -> line.get("occurredAt").asString() + " "
                                + line.get("text").asString()))
                .containsExactly(
                        "2026-02-02T07:10:00Z The van slips.",
                        "2026-02-02T19:40:00Z It is pulled out.",
                        "2026-02-02T22:50:00Z The van is home",
                        "2026-02-02T23:15:00Z So are we");
        assertThat(section(read, "weather-report"))
                .isEqualTo("Snow:\n\n```\n# 40 cm\n```\n\n### In the hills\n\nMore snow.");
    }

    @Test
    void the_answer_tells_of_each_line_what_it_became() {
        JsonNode items = write(LATE_POST).json().get("items");
        assertThat(items.valueStream()
                        .filter(item -> item.get("line").asInt() == 11
                                || item.get("line").asInt() == 12)
                        .map(item -> item.get("outcome").asString() + " "
                                + item.get("part").asString()))
                .containsExactly("recorded impact", "recorded section", "kept_as_text section");
        assertThat(items.valueStream()
                        .filter(item -> item.get("outcome").asString().equals("kept_as_text"))
                        .map(item -> item.get("message").asString()))
                .first()
                .asString()
                .contains("dimension");
    }

    @Test
    void written_again_it_changes_nothing_as_it_was_or_as_it_is_given_back() {
        long version = write(LATE_POST).number("/version");
        assertThat(write(LATE_POST).number("/version")).isEqualTo(version);
        assertThat(write(given()).number("/version")).isEqualTo(version);
    }

    @Test
    void it_comes_back_in_the_order_and_under_the_headings_in_which_it_was_written() {
        write(LATE_POST);
        assertThat(given().lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# The post came three days late",
                        "## Executive summary",
                        "## Impact",
                        "## Root Cause",
                        "## Timeline (all times in CET)",
                        "## Lessons learned",
                        "### What went well",
                        "## Weather report",
                        "# 40 cm",
                        "### In the hills");
        assertThat(given()).contains("Written by the porters on 5 February 2026.", "Nobody complained.");
    }

    @Test
    void what_is_rewritten_in_place_is_corrected() {
        write(LATE_POST);
        String id = api.get(report).json().at("/lessons/0/id").asString();
        Api.Answer answer = write(given().replace("- The horse", "- The two horses"));
        assertThat(outcomes(answer, "corrected")).containsExactly("lesson " + id);
        JsonNode lesson = api.get(report).json().at("/lessons/0");
        assertThat(lesson.at("/finding/text").asString()).isEqualTo("The two horses");
        assertThat(lesson.at("/previous/text").asString()).isEqualTo("The horse");
    }

    @Test
    void what_is_not_mentioned_stands_unless_the_writer_says_otherwise() {
        write(LATE_POST);
        String shorter = given().replaceAll("(?s)## Weather report.*", "").replaceAll("(?s)- The horse.*", "");
        assertThat(outcomes(write(shorter), "not_mentioned")).hasSize(2);
        assertThat(api.get(report).json().get("lessons")).hasSize(1);

        Api.Answer answer = write(shorter, "?withdrawMissing=true&reason=Off%20topic", Map.of());
        assertThat(outcomes(answer, "withdrawn")).hasSize(2);
        JsonNode read = api.get(report).json();
        assertThat(read.get("lessons")).isEmpty();
        assertThat(section(read, "weather-report")).isEmpty();
        assertThat(api.get(report + "/history?part=lesson").text()).contains("Off topic");
    }

    @Test
    void a_document_based_on_an_old_version_undoes_nothing_of_any_kind() {
        write(LATE_POST);
        String old = given();
        String event = api.get(report + "/timeline").json().at("/items/0/id").asString();
        JsonNode cause = api.get(report).json().at("/analysis/causes/0");
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("section", () -> api.put(report + "/sections/description", """
            {"text": "The van was stuck.", "baseVersion": 1000}\
            """));
        changes.put("title", () -> api.put(report + "/title", "{\"title\": \"Post late again\"}"));
        changes.put("timeline event", () -> api.post(report + "/timeline/" + event + "/withdrawal", REASON));
        changes.put(
                "cause", () -> api.post(report + "/causes/" + cause.at("/id").asString() + "/withdrawal", REASON));
        String based = old;
        for (Map.Entry<String, Runnable> change : changes.entrySet()) {
            String document = based;
            change.getValue().run();
            JsonNode before = api.get(report).json();
            Api.Answer answer = write(document + "\n## Sun\n\nIt shone.");
            assertThat(answer.status()).as(change.getKey()).isEqualTo(412);
            assertThat(answer.json().get("changes").size()).isPositive();
            assertThat(api.get(report).json()).as(change.getKey()).isEqualTo(before);
            based = given();
        }
    }

    @Test
    void what_others_did_beside_a_document_is_kept() {
        write(LATE_POST);
        String old = given();
        api.put(report + "/sections/sun", "{\"text\": \"It shone.\", \"title\": \"Sun\"}");
        Api.Answer answer =
                write(old.replace("stood in the snow", "stood in the deep snow"), "?withdrawMissing=true", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(given()).contains("stood in the deep snow", "It shone.");
    }

    @Test
    void what_can_not_be_is_refused_by_itself() {
        Api.Answer answer = write("""
            ## Root causes

            - Tyres
              - Primary: yes
            - Snow
              - Primary: yes

            ## What went well

            - The horse
            """);
        assertThat(outcomes(answer, "refused")).hasSize(1);
        assertThat(answer.text()).contains("/primary Another cause is primary already");
        JsonNode read = api.get(report).json();
        assertThat(read.at("/analysis/causes")).hasSize(1);
        assertThat(read.get("lessons")).hasSize(1);
    }

    @Test
    void what_is_no_text_is_refused_with_its_line_and_records_nothing() {
        long version = api.get(report).number("/version");
        Api.Answer tooLong = write("# Title\n\n## One\n\n" + "x".repeat(20_001));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.string("/errors/0/pointer")).isEqualTo("line 4");
        assertThat(write("## One\n\nbell \u0007").status()).isEqualTo(400);
        assertThat(api.get(report).number("/version")).isEqualTo(version);
        assertThat(api.send(
                                "PUT",
                                report + "/document",
                                BodyPublishers.ofString("{}"),
                                Map.of("Content-Type", "application/json"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void causes_are_linked_by_their_words() {
        write("""
            ## Root causes

            - The van has summer tyres.

            ## Contributing factors

            - It snowed.

            ## Causal links

            - on the first hill
              - From: The van has summer tyres
              - To: It snowed.
            """);
        assertThat(api.get(report).json().at("/analysis/story/0").asString())
                .isEqualTo("“The van has summer tyres” led to “It snowed”: on the first hill");
    }

    /** Documents of any pieces, in any order: all words come back, and what comes back can be written without changing anything. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothing_is_lost_of_any_document(long seed) {
        String written = anyDocument(new Random(seed));
        Api.Answer answer = write(written);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String given = given();
        Map<String, Integer> missing = words(written);
        words(given).forEach((word, times) -> missing.merge(word, -times, Integer::sum));
        missing.values().removeIf(times -> times <= 0);
        assertThat(missing).as("missing of%n%s%nin%n%s", written, given).isEmpty();
        assertThat(write(given).number("/version")).isEqualTo(answer.number("/version"));
        assertThat(given()).isEqualTo(given);
    }

    private static String anyDocument(Random random) {
        List<String> pieces = new ArrayList<>(List.of(PIECES.split("\n---8<---\n")));
        Collections.shuffle(pieces, random);
        String title = random.nextBoolean() ? "# Some title\n\n" : "";
        String preamble = random.nextBoolean() ? "Before it all.\n\n" : "";
        return title + preamble + String.join("\n\n", pieces.subList(0, 3 + random.nextInt(pieces.size() - 3))) + "\n";
    }

    /** Words, but for the numbers of lists, and times, which are told in the same way everywhere. */
    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = Pattern.compile("\\p{L}+").matcher(text);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }

    private String given() {
        return api.get(report + "/document").text();
    }

    private Api.Answer write(String text) {
        return write(text, "", Map.of());
    }

    private Api.Answer write(String text, String query, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "text/markdown");
        return api.send("PUT", report + "/document" + query, BodyPublishers.ofString(text), all);
    }

    private static List<String> outcomes(Api.Answer answer, String outcome) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("outcome").asString().equals(outcome))
                .map(item -> item.get("part").asString() + " " + item.get("id").asString())
                .toList();
    }

    private static String section(JsonNode report, String name) {
        return report.get("sections")
                .valueStream()
                .filter(section -> section.get("name").asString().equals(name))
                .map(section -> section.get("text").asString())
                .findFirst()
                .orElse("");
    }
}
