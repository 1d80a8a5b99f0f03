package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are given back lose nothing, and change nothing when they are sent again. */
class DocumentRoundTripTest extends DocumentJourney {

    /** What documents are made of, in any order. */
    private static final String PIECES = """
        ## Summary

        A short one.

        With two paragraphs.
        ---8<---
        ## Impact

        - Financial: forty coins
          - Amount: 40 EUR, counted
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

    private static final JsonMapper JSON = JsonMapper.shared();

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

    /** Texts that look like something else in a document. */
    private static final List<String> TRICKY = List.of(
            " a leading space",
            "two\n\n## Timeline\n\nSee the book.\n\n## Who\n\nThree of us.",
            "# A heading\n\n- 2026-03-02 14:02 UTC no event",
            "```\n# not closed",
            "<div>\n\n**Root cause**\n\n</div>",
            "a hard  \nbreak\\\nor two",
            "| a | b |\n|---|---|\n| c | d |",
            "- Primary: yes\n- Kind: log",
            "\tindented\n\n    code",
            "\u202bשלום\u202c 🚂 emoji",
            "Setext\n======\n\nunder it",
            "<!-- unclosed",
            "[x]: <y",
            "1. one\n1. two\n\n\n\nthree",
            "trailing \n",
            "---\ntitle: x\n---");

    /** Any texts that an endpoint accepts: the document that is given back changes nothing when it is sent again. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_unchanged_document_changes_nothing_whatever_the_texts_are(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            String text = JSON.writeValueAsString(tricky(random));
            Api.Answer answer = switch (random.nextInt(4)) {
                case 0 -> api.put(report + "/sections/aside-" + i, "{\"text\": %s}".formatted(text));
                case 1 ->
                    api.put(
                            report + "/sections/b" + i,
                            "{\"text\": %s, \"title\": \"Timeline # %d #\"}".formatted(text, i));
                case 2 -> api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": %s}".formatted(text));
                default ->
                    api.post(
                            report + "/timeline",
                            "{\"kind\": \"note\", \"occurredAt\": \"2026-03-01T14:05:00Z\", \"text\": %s}"
                                    .formatted(text));
            };
            assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        }
        long version = api.get(report).number("/version");
        String given = given();
        assertThat(write(given).number("/version"))
                .as("seed %d%n%s", seed, given)
                .isEqualTo(version);
        assertThat(write(given.replace("\n", "\r\n")).number("/version")).isEqualTo(version);
    }

    private static String tricky(Random random) {
        String one = TRICKY.get(random.nextInt(TRICKY.size()));
        return random.nextBoolean() ? one : one + "\n\n" + TRICKY.get(random.nextInt(TRICKY.size()));
    }

    @Test
    void a_section_whose_text_looks_like_chapters_stays_one_section_when_something_else_is_changed() {
        String text = "We met.\n\n## Timeline\n\nSee the book.\n\n## Who\n\nThree of us.";
        api.put(report + "/sections/meeting", "{\"text\": %s}".formatted(JSON.writeValueAsString(text)));
        write(given() + "\n## Sun\n\nIt shone.\n");
        JsonNode read = api.get(report).json();
        assertThat(section(read, "meeting")).isEqualTo(text);
        assertThat(section(read, "sun")).isEqualTo("It shone.");
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
}
