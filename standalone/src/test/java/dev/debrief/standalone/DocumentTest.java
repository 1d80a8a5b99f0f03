package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report written as people write it, and given back with nothing lost. */
class DocumentTest extends DocumentJourney {

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

    private static final String REASON = "{\"reason\": \"A slip\"}";

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

    @Test
    void text_between_entries_and_sub_headings_keep_their_places() {
        String document = """
            ## Root cause

            It tore under a wet load. Two things came together:

            - an old belt
            - a wet load

            So it stood.

            ## Contributing factors

            ### In the mill

            - The lamp was broken.

            ### In the office

            - The phone was off the hook.
            """;
        write(document);
        List<String> given = given().lines()
                .filter(line -> !line.isBlank() && !line.contains("<!--") && !line.startsWith("  - "))
                .dropWhile(line -> !line.equals("## Root cause"))
                .toList();
        assertThat(given)
                .containsExactlyElementsOf(
                        document.lines().filter(line -> !line.isBlank()).toList());
    }

    @Test
    void the_heading_of_an_impact_says_its_dimension() {
        write("""
            ## Customer impact

            Nobody could pay.

            ## Impact

            - Users: 40 letters were late
            - Financial: forty coins
            """);
        JsonNode impacts = api.get(report).json().get("impacts");
        assertThat(impacts.valueStream()
                        .map(impact -> impact.at("/finding/dimension").asString() + " "
                                + impact.at("/finding/text").asString()))
                .containsExactly(
                        "customer Nobody could pay.", "customer Users: 40 letters were late", "financial forty coins");
    }

    @Test
    void a_step_without_a_time_is_a_step_without_a_time() {
        write("## Resolution\n\n- We pulled the plug.\n- 2026-03-02 14:00 UTC We put it in.\n");
        JsonNode steps = api.get(report).json().get("resolutionSteps");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).at("/finding/occurredAt").isNull()).isTrue();
        assertThat(given()).contains("- We pulled the plug.");
    }

    @Test
    void five_whys_under_another_heading_are_one_chain() {
        write("""
            ## Root Cause Analysis (5 Whys)

            1. **Why did it stop?** The belt tore.
            2. **Why did it tear?** It was old.
            """);
        JsonNode read = api.get(report).json();
        assertThat(read.at("/analysis/causes")).isEmpty();
        assertThat(read.at("/analysis/whyChains/0/finding/whys")).hasSize(2);
    }

    @Test
    void entries_of_the_same_minute_stay_in_the_order_of_writing() {
        write("""
            ## Timeline (UTC)

            - 2026-03-02 14:02 first
            - 14:02 second
            - 14:02–14:20 third
            - 14:02 fourth
            """);
        JsonNode items = api.get(report + "/timeline").json().get("items");
        assertThat(items.valueStream().map(item -> item.get("text").asString()))
                .containsExactly("first", "second", "third", "fourth");
        assertThat(items.get(2).get("endedAt").asString()).isEqualTo("2026-03-02T14:20:00Z");
        assertThat(given()).contains("2026-03-02 14:02–14:20 UTC — third");
    }

    @Test
    void nothing_is_withdrawn_while_an_entry_of_its_kind_cannot_be_read() {
        write("## Timeline\n\n- 2026-03-02 14:02 UTC the belt slips\n");
        Api.Answer answer =
                write("## Timeline\n\n- in the morning the belt slips\n", "?withdrawMissing=true", Map.of());
        assertThat(outcomes(answer, "withdrawn")).isEmpty();
        assertThat(outcomes(answer, "not_mentioned")).hasSize(1);
    }

    @Test
    void facts_at_the_top_become_data_and_stay_text() {
        Api.Answer answer = write("""
            # The mill stands still

            **Severity:** SEV-1
            **Affected services:** `mill`, bakery
            * Detected by: an alert of the monitoring
            | Impact start | 2026-03-02 14:02 UTC |

            ## Key timestamps

            - Detected: 2026-03-02 14:05 UTC
            - Resolved: TBD
            - Mitigated: 2026-03-02 15:05 UTC (by hand)
            """);
        JsonNode read = api.get(report).json();
        assertThat(read.get("services")
                        .valueStream()
                        .map(service -> service.get("name").asString()))
                .contains("mill", "bakery");
        assertThat(read.at("/detection/method").asString()).isEqualTo("automated_alert");
        assertThat(milestones())
                .containsExactly(
                        "impactStarted 2026-03-01T14:00:00Z",
                        "detected 2026-03-02T14:05:00Z",
                        "mitigated 2026-03-02T15:05:00Z");
        assertThat(outcomes(answer, "kept_as_text")).contains("severity ", "milestone impactStarted");
        assertThat(given()).contains("**Severity:** SEV-1", "- Resolved: TBD");
    }

    @Test
    void a_document_changes_no_fact_that_the_report_knows_and_brings_none_back() {
        String document = "Affected services: mill\n\nDetected: 2026-03-02 14:05 UTC\n";
        write(document);
        api.post(report + "/milestones/detected/withdrawal", REASON);
        String edited = given().replace("14:05", "14:06");
        Api.Answer answer = write(edited);
        assertThat(outcomes(answer, "recorded")).isEmpty();
        assertThat(milestones()).containsExactly("impactStarted 2026-03-01T14:00:00Z");
    }

    @Test
    void a_document_promises_action_items_once_and_says_what_is_missing_in_others() {
        String document = """
            ## Root causes

            - An old belt.

            ## Action items

            | Action | Owner | Due |
            |---|---|---|
            | Count the years of belts | miller | 2021-08-01 |
            | Buy a bell | | 2021-08-01 |
            """;
        Api.Answer answer = write(document);
        assertThat(answer.text()).contains("It is promised without an owner.");
        JsonNode items = api.get(report).json().at("/actions/items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/item/proposal/title").asString()).isEqualTo("Count the years of belts");
        assertThat(items.at("/0/item/owner/person").asString()).isEqualTo("miller");
        assertThat(items.at("/0/item/dueOn").asString()).isEqualTo("2021-08-01");
        assertThat(items.at("/0/item/proposal/addresses")).hasSize(1);
        assertThat(api.get(report + "/readiness").json().at("/blocking").toString())
                .doesNotContain("cause-uncovered");

        String again = given().replace("| miller | 2021-08-01 |", "| miller | 2021-09-01 |");
        assertThat(outcomes(write(again), "recorded")).isEmpty();
        assertThat(api.get(report).json().at("/actions/items/0/item/dueOn").asString())
                .isEqualTo("2021-08-01");
    }

    @Test
    void action_items_links_and_updates_are_given_back_and_not_read_back() {
        write("## Root causes\n\n- An old belt.\n");
        api.put(report + "/links", "{\"url\": \"https://chat.example/mill\", \"label\": \"The chat\"}");
        String given = given();
        assertThat(given).contains("## Sources and links", "- The chat", "<https://chat.example/mill>");
        assertThat(write(given + "\n## Sun\n\nIt shone.\n").status()).isEqualTo(200);
        assertThat(api.get(report)
                        .json()
                        .get("sections")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .containsExactly("sun");
    }

    private Stream<String> milestones() {
        return api.get(report)
                .json()
                .get("milestones")
                .valueStream()
                .map(one -> one.get("name").asString() + " " + one.get("at").asString());
    }
}
