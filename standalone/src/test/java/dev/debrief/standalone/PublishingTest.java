package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A post-mortem goes from draft to publication: reviewed by another person, frozen, and kept readable when it is replaced. */
class PublishingTest extends Journey {

    private String report = "";
    private String cause = "";
    private Api reviewer = api;
    private String reviewerId = "";

    @BeforeEach
    void resolve() {
        report = api.declare();
        Api.Answer registered = register("analyst", "search");
        reviewer = api.withKey(registered.string("/key"));
        reviewerId = registered.string("/id");
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:05:00Z", "text": "The first card is refused."}
            """);
        api.put(report + "/sections/description", "{\"text\": \"One payment in five failed.\"}");
        cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The fallback was never tried out."}
            """).string("/id");
        resolved();
    }

    private void resolved() {
        assertThat(api.put(report + "/status", "{\"status\": \"resolved\"}").status())
                .isEqualTo(200);
    }

    private Api.Answer register(String role, String team) {
        return api.post("/api/clients", """
            {"name": "client-%s", "roles": ["%s"], "teams": ["%s"]}
            """.formatted(UUID.randomUUID(), role, team));
    }

    private String cover() {
        return api.post(report + "/action-items", """
            {"title": "Try the fallback out", "successCriterion": "It takes over within a minute.", "type": "prevent",
             "category": "immediate_fix", "addresses": ["%s"], "owner": {"team": "payments"}}
            """.formatted(cause)).string("/id");
    }

    private Api.Answer request() {
        return api.put(report + "/review", "{\"reviewers\": [{\"person\": \"%s\"}]}".formatted(reviewerId));
    }

    private Api.Answer approve() {
        long version = reviewer.get(report).number("/version");
        return reviewer.post(report + "/review/approval", "{\"version\": %d}".formatted(version));
    }

    private String stage() {
        return api.get(report).string("/postmortem/stage");
    }

    @Test
    void a_root_cause_without_an_action_item_keeps_it_from_review() {
        Api.Answer refused = request();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.string("/type")).isEqualTo("urn:debrief:report-not-ready");
        assertThat(refused.string("/cause-uncovered")).isEqualTo(cause);
        assertThat(api.get(report + "/readiness").json().at("/ready").asBoolean())
                .isFalse();

        cover();
        assertThat(api.get(report + "/readiness").json().at("/blocking").toString())
                .isEqualTo("[]");
        assertThat(request().status()).isEqualTo(200);
        assertThat(stage()).isEqualTo("in_review");
    }

    @Test
    void each_rule_is_told_with_its_state_and_accusing_wordings_are_pointed_out() {
        JsonNode before = api.get(report + "/readiness").json();
        api.put(report + "/sections/background", "{\"text\": \"The outage was caused by human error.\"}");
        cover();
        JsonNode after = api.get(report + "/readiness").json();
        assertThat(rule(before, "cause-uncovered").toString())
                .isEqualTo("{\"rule\":\"cause-uncovered\",\"applies\":true,\"met\":false,\"blocks\":true}");
        assertThat(rule(after, "cause-uncovered").at("/met").asBoolean()).isTrue();
        assertThat(rule(before, "accusing-wording").at("/met").asBoolean()).isTrue();
        assertThat(rule(after, "accusing-wording").toString())
                .isEqualTo("{\"rule\":\"accusing-wording\",\"applies\":true,\"met\":false,\"blocks\":false}");
        assertThat(after.at("/remarks").toString())
                .contains("\"rule\":\"accusing-wording\",\"part\":\"section\",\"id\":\"background\"");
        assertThat(after.at("/score").asInt()).isBetween(50, 95);
    }

    private static JsonNode rule(JsonNode readiness, String name) {
        return readiness
                .at("/rules")
                .valueStream()
                .filter(rule -> rule.at("/rule").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_required_and_due_two_days_after_the_incident_was_resolved() {
        JsonNode requirement = api.get(report).json().at("/postmortem/requirement");
        assertThat(requirement.at("/reasons/0").asString()).isEqualTo("severity");
        assertThat(requirement.at("/policyVersion").asLong()).isGreaterThanOrEqualTo(0);
        assertThat(requirement.at("/dueAt").isNull()).isFalse();
    }

    @Test
    void another_person_approves_it_and_it_is_published_and_frozen() {
        String item = cover();
        request();
        assertThat(api.post(report + "/review/approval", "{\"version\": 1}").status())
                .isEqualTo(403);
        assertThat(approve().status()).isEqualTo(200);
        assertThat(api.post(report + "/publication", "").status()).isEqualTo(200);
        assertThat(stage()).isEqualTo("published");

        Api.Answer first = api.get(report + "/revisions/1");
        assertThat(first.string("/report/title")).isEqualTo("Checkout answers errors");
        assertThat(api.get(report + "/revisions/1/verification")
                        .json()
                        .at("/intact")
                        .asBoolean())
                .isTrue();

        api.post(report + "/action-items/" + item + "/start", "");
        api.put(report + "/title", "{\"title\": \"Checkout refused cards\"}");
        assertThat(stage()).isEqualTo("drafting");
        Api.Answer later = api.get(report + "/publication");
        assertThat(later.json().at("/report")).isEqualTo(first.json().at("/report"));
        assertThat(later.string("/actions/0/item/status")).isEqualTo("in_progress");

        request();
        approve();
        api.post(report + "/publication", "");
        assertThat(api.get(report + "/publication").string("/report/title")).isEqualTo("Checkout refused cards");
        assertThat(api.get(report + "/revisions")
                        .json()
                        .at("/items/1/supersededBy")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.get(report + "/revisions/1").json().at("/report"))
                .isEqualTo(first.json().at("/report"));
    }

    @Test
    void its_revisions_are_printed_with_their_number_and_hash_and_the_text_for_customers_is_approved_apart() {
        cover();
        request();
        approve();
        api.post(report + "/publication", "");
        String hash = api.get(report + "/revisions").string("/items/0/hash").substring(0, 16);
        assertThat(api.get(report + "/document?format=html&revision=1").text()).contains("Revision 1, SHA-256 " + hash);
        assertThat(api.get(report + "/document?format=html&revision=2").status())
                .isEqualTo(404);
        assertThat(api.get(report + "/document?format=html&revision=1&version=3")
                        .status())
                .isEqualTo(400);

        api.put(report + "/sections/customer-statement", "{\"text\": \"Some cards were refused.\"}");
        assertThat(stage()).isEqualTo("published");
        assertThat(api.get(report + "/document?audience=customer&format=html").text())
                .contains("Not approved for this audience");
        Api editor = api.withKey(register("responder", "payments").string("/key"));
        long read = editor.get(report).number("/version");
        assertThat(editor.post(report + "/audiences/customer/approval", "{\"version\": %d}".formatted(read))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(report + "/document?audience=customer&format=html").text())
                .doesNotContain("Not approved for this audience");
        assertThat(api.get(report).json().at("/audiences/1/approval/version").asLong())
                .isEqualTo(read);
    }

    @Test
    void a_text_for_customers_that_is_newer_than_the_revision_says_so() {
        cover();
        request();
        approve();
        api.post(report + "/publication", "");
        String document = report + "/document?audience=customer";
        assertThat(api.get(document).text()).contains("Published as revision 1");

        api.put(report + "/sections/customer-statement", "{\"text\": \"Paying works again.\"}");

        assertThat(api.get(document).text()).contains("Draft, newer than revision 1", "Paying works again");
        assertThat(api.get(report + "/document?audience=executive").text()).contains("Published as revision 1");
    }

    @Test
    void a_milestone_that_is_earlier_than_the_one_before_it_is_remarked() {
        api.put(report + "/milestones/acknowledged", "{\"at\": \"2026-03-01T14:20:00Z\"}");
        assertThat(api.get(report + "/readiness").text()).doesNotContain("milestone-early");

        api.put(report + "/milestones/mitigated", "{\"at\": \"2026-03-01T14:10:00Z\"}");

        assertThat(api.get(report + "/readiness").json().at("/remarks").toString())
                .contains("\"rule\":\"milestone-early\",\"part\":\"milestone\",\"id\":\"mitigated\"");
    }

    @Test
    void it_is_sent_to_readers_and_discussed_in_a_meeting() {
        api.post(report + "/distributions", """
            {"audience": "executive", "channel": "email", "at": "2026-03-03T09:00:00Z", "recipients": "The board"}
            """);
        String location = api.post(report + "/meetings", """
            {"heldAt": "2026-03-03T10:00:00Z", "facilitator": "Grace", "attendees": [{"person": "Ada", "role": "owner"}],
             "minutes": "We went through the timeline.", "recording": "https://video.example.org/1"}
            """).string("/id");
        assertThat(api.put(report + "/meetings/" + location, """
            {"to": {"heldAt": "2026-03-03T11:00:00Z", "facilitator": "Grace"}, "reason": "It began an hour later."}
            """).status()).isEqualTo(200);
        JsonNode read = api.get(report).json();
        assertThat(read.at("/distributions/0/distribution/recipients").asString())
                .isEqualTo("The board");
        assertThat(read.at("/meetings/0/meeting/heldAt").asString()).isEqualTo("2026-03-03T11:00:00Z");
        assertThat(api.get(report + "?byRole=true").json().at("/meetings/0").toString())
                .doesNotContain("Grace");
    }

    @Test
    void a_change_after_the_approval_needs_another_one() {
        cover();
        request();
        long read = reviewer.get(report).number("/version");
        api.put(report + "/title", "{\"title\": \"Checkout refused cards\"}");
        Api.Answer refused = reviewer.post(report + "/review/approval", "{\"version\": %d}".formatted(read));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.string("/type")).isEqualTo("urn:debrief:approval-outdated");

        approve();
        assertThat(stage()).isEqualTo("approved");
        api.put(report + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All cards.\"}");
        assertThat(stage()).isEqualTo("in_review");
        assertThat(api.post(report + "/publication", "").status()).isEqualTo(409);
    }

    @Test
    void a_reader_comments_on_a_part_and_sees_that_the_part_has_changed_since() {
        cover();
        long version = api.get(report).number("/version");
        Api.Answer comment = reviewer.post(report + "/comments", """
            {"about": {"kind": "section", "id": "description"}, "version": %d, "text": "Which cards?"}
            """.formatted(version));
        assertThat(comment.status()).isEqualTo(201);
        String id = comment.string("/id");
        assertThat(api.get(report + "/comments").json().at("/items/0/outdated").asBoolean())
                .isFalse();

        api.put(report + "/sections/description", """
            {"text": "One payment in five by credit card failed.", "baseVersion": %d}
            """.formatted(version));
        api.post(report + "/comments/" + id + "/replies", "{\"text\": \"Credit cards.\"}");
        JsonNode shown = api.get(report + "/comments").json().at("/items/0");
        assertThat(shown.at("/outdated").asBoolean()).isTrue();
        assertThat(shown.at("/comment/replies/0/text").asString()).isEqualTo("Credit cards.");

        request();
        approve();
        assertThat(api.post(report + "/publication", "").string("/comment-open"))
                .isEqualTo(id);
        api.post(report + "/comments/" + id + "/resolution", "{\"note\": \"Answered.\"}");
        assertThat(api.post(report + "/publication", "").status()).isEqualTo(200);
        assertThat(reviewer.post(report + "/comments", """
            {"about": {"kind": "section", "id": "never-written"}, "text": "Where is it?"}
            """).status()).isEqualTo(409);
    }

    @Test
    void the_work_list_names_the_draft_of_the_own_team_and_the_review_that_is_asked() {
        String team = "team-" + UUID.randomUUID();
        api.put(report + "/teams", "{\"name\": \"%s\"}".formatted(team));
        Api member = api.withKey(register("submitter", team).string("/key"));
        assertThat(work(member)).containsExactly("draft");
        cover();
        assertThat(api.put(report + "/review", "{\"reviewers\": [{\"team\": \"search\"}], \"dueOn\": \"2031-05-06\"}")
                        .status())
                .isEqualTo(200);
        assertThat(work(reviewer)).contains("review");
        assertThat(reviewer.get("/api/me/work").text())
                .contains("\"dueAt\":\"2031-05-07T00:00:00Z\",\"overdue\":false,\"link\":\"" + report + "\"");
        assertThat(work(member)).isEmpty();
        approve();
        assertThat(work(member)).containsExactly("publication");
        api.post(report + "/publication", "");
        assertThat(work(member)).isEmpty();
    }

    @Test
    void a_team_reads_in_its_work_list_what_others_published_about_a_cause_it_had_too() {
        String team = "team-" + UUID.randomUUID();
        String category = "shared-" + UUID.randomUUID();
        api.put(
                "/api/taxonomy/categories/" + category,
                "{\"name\": \"%s\", \"reason\": \"Needed\"}".formatted(category));
        String own = api.declare();
        api.put(own + "/teams", "{\"name\": \"%s\"}".formatted(team));
        classify(own, category);
        classify(report, category);
        Api member = api.withKey(register("submitter", team).string("/key"));
        cover();
        request();
        approve();
        assertThat(work(member)).isEmpty();
        api.post(report + "/publication", "");
        assertThat(work(member)).containsExactly("shared_cause");
        api.put(report + "/restriction", "{\"teams\": [\"security\"], \"reason\": \"Names a customer.\"}");
        assertThat(work(member)).isEmpty();
    }

    private void classify(String incident, String category) {
        String classified = incident.equals(report)
                ? cause
                : api.post(incident + "/causes", "{\"kind\": \"root_cause\", \"text\": \"Nobody tried it.\"}")
                        .string("/id");
        assertThat(api.put(
                                incident + "/causes/" + classified + "/category",
                                "{\"category\": \"%s\", \"reason\": \"It is\"}".formatted(category))
                        .status())
                .isEqualTo(200);
    }

    private List<String> work(Api who) {
        return who.get("/api/me/work")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> report.endsWith(item.at("/reportId").asString()))
                .map(item -> item.at("/kind").asString())
                .toList();
    }

    @Test
    void the_list_of_postmortems_shows_it_as_it_was_at_any_position() {
        String team = "team-" + UUID.randomUUID();
        api.put(report + "/teams", "{\"name\": \"%s\"}".formatted(team));
        String list = "/api/postmortems?team=" + team;
        long before = api.get(list).number("/position");
        assertThat(api.get(list).string("/items/0/stage")).isEqualTo("drafting");
        assertThat(api.get(list + "&required=true").string("/items/0/reasons/0"))
                .isEqualTo("severity");
        api.post(report + "/postmortem/waiver", "{\"reason\": \"A drill.\", \"acceptedBy\": \"Grace\"}");
        assertThat(api.get(list).string("/items/0/waivedBy")).isEqualTo("Grace");
        assertThat(api.get(list + "&position=" + before).string("/items/0/stage"))
                .isEqualTo("drafting");
        String period = "/api/postmortems/punctuality?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&team=" + team;
        assertThat(api.get(period).number("/waived")).isEqualTo(1);
        api.put(report + "/restriction", "{\"reason\": \"Secret\"}");
        assertThat(reviewer.get(list).json().at("/items").isEmpty()).isTrue();
        assertThat(reviewer.get(period).number("/waived")).isZero();
    }

    @Test
    void a_restricted_report_shows_nothing_of_its_review_to_others() {
        cover();
        request();
        approve();
        api.post(report + "/publication", "");
        api.put(report + "/restriction", "{\"reason\": \"The lock is not mended yet\", \"teams\": [\"security\"]}");
        for (String path :
                List.of("/publication", "/revisions", "/revisions/1", "/revisions/1/verification", "/comments")) {
            assertThat(reviewer.get(report + path).status()).isEqualTo(404);
        }
        assertThat(reviewer.post(report + "/comments", "{\"text\": \"Hello?\"}").status())
                .isEqualTo(404);
        assertThat(approve().status()).isEqualTo(404);
    }

    @Test
    void customers_and_readers_by_role_read_no_name_of_a_reviewer_or_author() {
        Api author = api.withKey(api.post("/api/clients", """
            {"name": "Ada Writer", "roles": ["admin"], "teams": []}
            """).string("/key"));
        author.put(
                report + "/sections/description", """
                    {"text": "Ada Writer asked Bob Reader, and Eve Lead waited.", "baseVersion": %d}
                    """.formatted(api.get(report).number("/version")));
        author.post(report + "/timeline", "{\"text\": \"Ada Writer rolled back.\"}");
        author.put(report + "/detection", "{\"method\": \"manual_check\", \"description\": \"Eve Lead looked.\"}");
        author.put(report + "/roles", "{\"person\": \"Eve Lead\", \"role\": \"lead\"}");
        cover();
        Api.Answer requested = author.put(report + "/review", "{\"reviewers\": [{\"person\": \"Bob Reader\"}]}");
        assertThat(requested.status()).as(requested.text()).isEqualTo(200);
        for (String audience : List.of("customer", "executive")) {
            assertThat(api.get(report + "/document?format=markdown&audience=" + audience)
                            .text())
                    .contains("asked")
                    .doesNotContain("Ada Writer", "Bob Reader", "Eve Lead");
        }
        assertThat(api.get(report + "?byRole=true").string("/detection/description"))
                .isEqualTo("the lead looked.");
        assertThat(api.get(report + "?byRole=true").text())
                .contains("a participant asked a participant")
                .doesNotContain("Bob Reader asked");
        api.put(report + "/services", "{\"name\": \"tea-kettle\"}");
        api.put(report + "/sections/customer-statement", """
            {"text": "Our tea kettles stayed cold, see https://tea-kettle.internal.example/runbook."}
            """);
        assertThat(api.get(report + "/document?format=markdown&audience=customer")
                        .text())
                .contains("Our a service stayed cold, see …")
                .doesNotContain("kettle");
    }

    @Test
    void messages_are_made_of_templates_in_the_words_of_their_audience() {
        JsonNode before = api.get("/api/policy").json().at("/policy");
        String wording = """
            {"glossary": [], "publicNames": [{"service": "checkout", "name": "our shop"}], "messages": [
              {"name": "customer-page", "audience": "customer", "text": "{apology}Sorry for {services}.\\n\\n{noticed}"},
              {"name": "status", "audience": "technical", "text": "{title} ({severity}): {status}\\n\\nEnded {ended}."},
              {"name": "nothing", "audience": "executive", "text": "{cancelled}It was nothing."}]}
            """;
        Api.Answer adopted =
                adopt(before.toString().replace(before.at("/wording").toString(), wording));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        try {
            api.put(report + "/services", "{\"name\": \"Checkout\"}");
            assertThat(api.get(report + "/messages").json().at("/items").toString())
                    .isEqualTo("""
                        [{"name":"customer-page","audience":"customer","text":"Sorry for our shop."},\
                        {"name":"status","audience":"technical","text":"Checkout answers errors (SEV2): resolved"}]\
                        """);
            assertThat(api.get(report + "/document?audience=customer&format=markdown")
                            .text())
                    .contains("Sorry for our shop.")
                    .doesNotContain("We are sorry");
            Api.Answer refused = adopt(before.toString()
                    .replace(before.at("/wording").toString(), wording.replace("{ended}", "{regretted}")));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("/policy/wording/messages/1", "no variable");
        } finally {
            adopt(before.toString());
        }
    }

    private Api.Answer adopt(String policy) {
        return api.put("/api/policy", "{\"policy\": %s, \"reason\": \"We say it so.\"}".formatted(policy));
    }

    @Test
    void an_operation_that_reads_no_body_refuses_one() {
        Api.Answer refused = api.post(report + "/publication", "{\"revision\": 7}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("must be empty: this operation reads none");
        cover();
        request();
        approve();
        assertThat(api.post(report + "/publication", " {} ").status()).isEqualTo(200);
    }

    @Test
    void an_administrator_adopts_a_policy_and_everybody_reads_it() {
        JsonNode before = api.get("/api/policy").json();
        String policy = before.at("/policy").toString();
        assertThat(reviewer.put("/api/policy", "{\"policy\": %s, \"reason\": \"Because\"}".formatted(policy))
                        .status())
                .isEqualTo(403);
        assertThat(api.put(
                                "/api/policy",
                                "{\"policy\": %s, \"basedOn\": 99999, \"reason\": \"Because\"}".formatted(policy))
                        .status())
                .isEqualTo(412);
        String later = policy.replace("\"PT12H\"", "\"PT6H\"");
        Api.Answer adopted = api.put("/api/policy", """
            {"policy": %s, "effectiveFrom": "2200-01-01T00:00:00Z", "reason": "Remind later."}
            """.formatted(later));
        assertThat(adopted.status()).isEqualTo(200);
        long version = adopted.number("/version");
        assertThat(api.get("/api/policy?minVersion=" + version).number("/version"))
                .isLessThan(version);
        assertThat(api.get("/api/policy?version=" + version).string("/policy/dueTime/dueSoon"))
                .isEqualTo("PT6H");
        assertThat(api.get("/api/policy/versions").string("/items/0/reason")).isEqualTo("Remind later.");
    }
}
