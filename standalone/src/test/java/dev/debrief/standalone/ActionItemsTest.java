package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was promised so that it does not come back: done by one, verified by another, and the causes that nothing is done about. */
class ActionItemsTest extends Journey {

    private String report = "";
    private String cause = "";

    @BeforeEach
    void find() {
        report = api.declare();
        cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "Nobody tried the fallback out."}\
            """).string("/id");
    }

    @Test
    void a_promise_is_kept_and_seen_to_have_worked() {
        assertThat(uncovered()).containsExactly(cause);
        String item = promise("high", "2099-05-01");
        assertThat(uncovered()).isEmpty();

        act(item, "/start", "");
        act(item, "/block", "{\"reason\": \"No test contract yet\"}");
        act(item, "/unblock", "");
        act(item, "/completion", "{\"evidence\": \"https://git.example.org/42\"}");
        act(item, "/verification", "{\"effective\": true, \"evidence\": \"Twelve drills in a row\"}");

        JsonNode tracked = now().at("/actions/items/0/item");
        assertThat(tracked.get("status").asString()).isEqualTo("verified");
        assertThat(tracked.at("/owner/team").asString()).isEqualTo("payments");
        assertThat(tracked.at("/verification/verifiedBy").asString()).isEqualTo("admin");
        assertThat(api.get(report + "?version=5")
                        .json()
                        .at("/actions/items/0/item/status")
                        .asString())
                .isEqualTo("blocked");
        assertThat(api.get(report + "/history?part=action_item").json().get("items"))
                .hasSize(7);
    }

    @Test
    void a_promise_that_is_cancelled_or_did_not_work_covers_nothing() {
        String item = promise("low", "2099-05-01");
        act(item, "/cancellation", "{\"reason\": \"Too dear\", \"riskAcceptedBy\": \"Grace\"}");
        assertThat(uncovered()).containsExactly(cause);
        assertThat(now().get("remarks")
                        .valueStream()
                        .map(remark -> remark.get("rule").asString()))
                .contains("cause-uncovered");
        act(item, "/reopening", "{\"reason\": \"Not that dear\"}");
        act(item, "/completion", "{\"evidence\": \"Done\"}");
        assertThat(uncovered()).isEmpty();
        act(item, "/verification", "{\"effective\": false, \"evidence\": \"It failed again\"}");
        assertThat(uncovered()).containsExactly(cause);
    }

    @Test
    void a_report_is_ready_when_something_is_done_about_each_root_cause() {
        JsonNode before = api.get(report + "/readiness").json();
        assertThat(before.get("ready").asBoolean()).isFalse();
        JsonNode uncovered = before.get("blocking")
                .valueStream()
                .filter(one -> one.get("rule").asString().equals("cause-uncovered"))
                .findFirst()
                .orElseThrow();
        assertThat(uncovered.get("id").asString()).isEqualTo(cause);
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:05:00Z", "text": "The first card is refused."}
            """);
        api.put(report + "/sections/description", "{\"text\": \"One payment in five failed.\"}");
        promise("high", "2099-05-01");
        assertThat(api.get(report + "/readiness").json().get("ready").asBoolean())
                .isTrue();
        assertThat(api.get(report + "/readiness?version=1").json().get("ready").asBoolean())
                .isFalse();
    }

    @Test
    void a_promise_that_nobody_could_see_kept_is_remarked_on_and_taken() {
        String vague = promiseOf("{\"person\": \"Ada\"}", "2099-05-01", cause)
                .replace("Try the fallback out every month", "We should Improve communication");
        String item = api.post(report + "/action-items", vague).string("/id");
        JsonNode remark = now().get("remarks")
                .valueStream()
                .filter(one -> one.get("rule").asString().equals("action-vague"))
                .findFirst()
                .orElseThrow();
        assertThat(remark.get("id").asString()).isEqualTo(item);
        assertThat(remark.get("message").asString())
                .startsWith("“Improve” at 10 of the title")
                .contains("by how much");
        act(item, "/completion", "{\"evidence\": \"Done\"}");
        assertThat(now().get("remarks").toString()).doesNotContain("action-vague");
    }

    @Test
    void what_another_system_says_is_shown_and_remarked_on_and_decides_nothing() {
        String item = promise("low", "2099-05-01");
        put(
                item,
                "/issues",
                "{\"system\": \"jira\", \"key\": \"PAY-42\", \"url\": \"https://jira.example.org/PAY-42\"}");
        put(item, "/issues/status", seen("In Progress", false, "2026-03-02T10:00:00Z"));
        put(item, "/issues/status", seen("Done", true, "2026-03-03T10:00:00Z"));
        Api.Answer late = put(item, "/issues/status", seen("Open", false, "2026-03-01T10:00:00Z"));

        JsonNode tracked = now().at("/actions/items/0");
        assertThat(tracked.get("version").asLong()).isEqualTo(late.number("/version"));
        assertThat(tracked.at("/item/status").asString()).isEqualTo("open");
        assertThat(tracked.at("/item/issues/0/seen/status").asString()).isEqualTo("Done");
        assertThat(now().get("remarks").toString()).contains("jira PAY-42 is done, but the action item is not");
        put(item, "/issues", "{\"system\": \"jira\", \"key\": \"PAY-42\", \"linked\": false, \"reason\": \"Moved\"}");
        assertThat(now().at("/actions/items/0/item/issues")).isEmpty();
        assertThat(api.put(report + "/action-items/" + item + "/issues", "{\"system\": \"Jira!\", \"key\": \"X\"}")
                        .string("/errors/0/pointer"))
                .isEqualTo("/system");
    }

    @Test
    void a_deadline_that_is_near_is_called_out_once_by_itself() {
        promise("high", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        await().untilAsserted(() -> assertThat(events()).containsOnlyOnce("DeadlineApproached"));
        assertThat(now().at("/actions/items/0/item/reminder").asString()).isEqualTo("due_soon");
        JsonNode change =
                api.get(report + "/history?actor=debrief").json().get("items").get(0);
        assertThat(change.at("/actor/name").asString()).isEqualTo("Debrief");
        assertThat(change.get("source").asString()).isEqualTo("debrief");
        api.get(report);
        assertThat(events()).containsOnlyOnce("DeadlineApproached");
    }

    private List<String> events() {
        return api.get(report + "/history?limit=200")
                .json()
                .get("items")
                .valueStream()
                .map(change -> change.get("event").asString())
                .toList();
    }

    @Test
    void the_board_shows_what_is_to_be_done_in_all_reports_now_and_then() {
        String owner = Api.unique("Ada");
        String mine = "{\"person\": \"%s\"}".formatted(owner);
        String early = promise(mine, "2099-05-01", cause);
        String late = promise(mine, "2099-06-01", cause);
        String board = "/api/action-items?owner=" + URLEncoder.encode(owner, StandardCharsets.UTF_8);
        assertThat(items(board)).containsExactly(early, late);
        String then = api.get(board).string("/at");
        act(early, "/completion", "{\"evidence\": \"Done\", \"completedAt\": \"2026-03-02T10:00:00Z\"}");

        assertThat(items(board + "&status=open&status=blocked")).containsExactly(late);
        assertThat(items(board + "&unverified=true")).containsExactly(early);
        assertThat(items(board + "&status=open&asOf=" + then)).containsExactly(early, late);
        assertThat(items(board + "&due=later&cause=" + cause)).containsExactly(late);
        assertThat(items(board + "&due=overdue")).isEmpty();
        assertThat(items(board + "&stale=true")).isEmpty();
        assertThat(api.get(board + "&due=overdue&asOf=2099-07-01T00:00:00Z").status())
                .isEqualTo(400);
        JsonNode first = api.get(board + "&limit=1").json();
        assertThat(items(board + "&limit=1&cursor=" + first.get("next").asString()))
                .containsExactly(late);

        JsonNode totals = api.get(board.replace("?", "/totals?")).json();
        assertThat(totals.get("total").asInt()).isEqualTo(2);
        assertThat(totals.at("/byStatus/completed").asInt()).isEqualTo(1);
        JsonNode punctual = api.get(board.replace("?", "/punctuality?") + "&from=2099-05-01&to=2099-05-31")
                .json();
        assertThat(punctual.get("rate").asDouble()).isEqualTo(1.0);
        JsonNode digest = api.get(board.replace("?", "/digest?")).json();
        assertThat(digest.get("taken")).hasSize(2);
        assertThat(digest.get("awaitingVerification")).hasSize(1);
    }

    @Test
    void a_question_to_the_board_that_makes_no_sense_is_refused_with_the_parameter() {
        for (String bad : List.of(
                "?due=soonish /due",
                "?status=done /status",
                "?limit=0 limit",
                "?asOf=yesterday /asOf",
                "?cause=x cause",
                "?causeCategory=X! causeCategory",
                "?cursor=x cursor",
                "/punctuality?from=2026-02-01&to=2026-01-01 to",
                "/digest?week=2026-02-01 ")) {
            String[] parts = bad.split(" ", 2);
            Api.Answer answer = api.get("/api/action-items" + parts[0]);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(answer.text()).isEqualTo(parts[1].replace("/", ""));
        }
    }

    @Test
    void names_of_parameters_that_are_none_of_ours_break_nothing() {
        assertThat(api.get("/api/action-items?cause.value=&owner=nobody").status())
                .isEqualTo(400);
        assertThat(api.get("/api/action-items?%01=1").status()).isEqualTo(400);
    }

    @Test
    void root_causes_that_nothing_is_done_about_are_told_across_reports() {
        String team = Api.unique("team");
        api.put(report + "/teams", "{\"name\": \"%s\"}".formatted(team));
        String list = "/api/action-items/uncovered-causes?team=" + URLEncoder.encode(team, StandardCharsets.UTF_8);
        assertThat(api.get(list).string("/items/0/cause")).isEqualTo(cause);
        String item = promise("high", "2099-05-01");
        assertThat(api.get(list).json().get("items")).isEmpty();
        act(item, "/cancellation", "{\"reason\": \"Too dear\", \"riskAcceptedBy\": \"Grace\"}");
        assertThat(api.get(list).string("/items/0/cause")).isEqualTo(cause);
        assertThat(api.get(list + "&category=unknown").json().get("items")).hasSize(1);
        assertThat(api.get(list + "&category=change").json().get("items")).isEmpty();
    }

    private List<String> items(String board) {
        Api.Answer answer = api.get(board);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.at("/item/id").asString())
                .toList();
    }

    private String promise(String owner, String dueOn, String addressed) {
        return api.post(report + "/action-items", promiseOf(owner, dueOn, addressed))
                .string("/id");
    }

    private static String seen(String status, boolean done, String at) {
        return """
            {"system": "jira", "key": "PAY-42", "status": "%s", "done": %s, "observedAt": "%s"}\
            """.formatted(status, done, at);
    }

    private Api.Answer put(String item, String what, String body) {
        Api.Answer answer = api.put(report + "/action-items/" + item + what, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void without_a_deadline_there_is_as_long_as_the_severity_gives() {
        Api.Answer answer = api.post(
                report + "/action-items",
                promiseOf("{\"team\": \"payments\"}", "", cause).replace("\"dueOn\": \"\",", ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(now().at("/actions/items/0/item/dueOn").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    }

    @Test
    void what_matters_most_comes_first_then_what_is_due_first() {
        promise("low", "2099-01-01");
        promise("high", "2099-06-01");
        promise("high", "2099-05-01");
        assertThat(now().at("/actions/items")
                        .valueStream()
                        .map(tracked -> tracked.at("/item/proposal/priority").asString() + " "
                                + tracked.at("/item/dueOn").asString()))
                .containsExactly("high 2099-05-01", "high 2099-06-01", "low 2099-01-01");
    }

    @Test
    void what_is_no_promise_is_refused_with_the_field() {
        refused(promiseOf("{\"person\": \"Ada\", \"team\": \"payments\"}", "2099-05-01", cause), 400, "/owner");
        refused(promiseOf("{}", "2099-05-01", cause), 400, "/owner");
        refused(promiseOf("{\"person\": \"Ada\"}", "2020-05-01", cause), 400, "/dueOn");
        String elsewhere = api.post(api.declare() + "/causes", "{\"kind\": \"root_cause\", \"text\": \"X\"}")
                .string("/id");
        refused(promiseOf("{\"person\": \"Ada\"}", "2099-05-01", elsewhere), 400, "/addresses/0");
        refused("{\"title\": \"Be careful\"}", 400, "/addresses");
        String item = promise("low", "2099-05-01");
        Api.Answer early = api.post(report + "/action-items/" + item + "/verification", """
            {"effective": true, "evidence": "It will"}\
            """);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.string("/present")).isEqualTo("open");
        assertThat(early.string("/possible")).isEqualTo("blocked, cancelled, completed, in_progress");
        assertThat(api.post(report + "/action-items/" + item + "/completion", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void repeated_it_is_promised_once() {
        String body = promiseOf("{\"person\": \"Ada\"}", "2099-05-01", cause);
        Api.Answer first = api.post(report + "/action-items", "drill", body);
        Api.Answer again = api.post(report + "/action-items", "drill", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again).isEqualTo(first);
        assertThat(now().at("/actions/items")).hasSize(1);
    }

    private void refused(String body, int status, String pointer) {
        Api.Answer answer = api.post(report + "/action-items", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.string("/errors/0/pointer")).as(answer.text()).isEqualTo(pointer);
    }

    private void act(String item, String how, String body) {
        Api.Answer answer = api.post(report + "/action-items/" + item + how, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String promise(String priority, String dueOn) {
        Api.Answer answer = api.post(
                report + "/action-items",
                promiseOf("{\"team\": \"payments\"}", dueOn, cause)
                        .replace("\"type\"", "\"priority\": \"%s\", \"type\"".formatted(priority)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.string("/id");
    }

    private static String promiseOf(String owner, String dueOn, String addressed) {
        return """
            {"title": "Try the fallback out every month", "successCriterion": "It takes over twelve times in a row",
             "type": "prevent", "category": "process_improvement", "deliverable": "test", "owner": %s, "dueOn": "%s",
             "addresses": ["%s"]}\
            """.formatted(owner, dueOn, addressed);
    }

    private List<String> uncovered() {
        return now().at("/actions/uncovered")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode now() {
        return api.get(report).json();
    }
}
