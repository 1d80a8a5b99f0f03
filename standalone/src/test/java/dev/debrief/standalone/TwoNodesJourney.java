package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.cluster.Cluster;
import dev.debrief.standalone.cluster.Node;
import dev.debrief.standalone.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What only several nodes of each service can show. */
abstract class TwoNodesJourney extends Journey {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

    private final Cluster cluster = Stage.cluster();

    @Test
    void whoever_writes_at_any_node_reads_it_at_any_other() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String report = api.declare();
        for (int version = 1; version <= 30; version++) {
            Api.Answer written = at(any(cluster.commands(), random)).post(report + "/timeline", """
                {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "Note %d"}
                """.formatted(version));
            assertThat(written.number("/version")).isEqualTo(version);

            Api reader = at(any(cluster.queries(), random));
            assertThat(reader.get(report).number("/version")).isEqualTo(version);
            assertThat(reader.get(report + "/timeline?limit=200")
                            .json()
                            .get("items")
                            .size())
                    .isEqualTo(version);
        }
    }

    @Test
    void a_list_shows_at_each_node_what_was_just_declared_at_any() {
        for (Node command : cluster.commands()) {
            String service = UUID.randomUUID().toString();
            at(command).post("/api/reports", """
                {"title": "Late parcels", "type": "operational_delay", "severity": "SEV4", "services": [{"name": "%s"}]}
                """.formatted(service));
            for (Node query : cluster.queries()) {
                assertThat(at(query)
                                .get("/api/reports?service=" + service)
                                .json()
                                .get("items"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void a_request_repeated_at_another_node_gets_the_same_answer() {
        String key = Api.unique("declare");
        String body = "{\"title\": \"Late parcels\", \"type\": \"operational_delay\", \"severity\": \"SEV4\"}";

        List<Api.Answer> answers = cluster.commands().stream()
                .map(node -> at(node).post("/api/reports", key, body))
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(Set.copyOf(answers)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /status {\"status\": \"closed\"}",
                "PUT /milestones/impactEnded {\"at\": \"2026-02-01T00:00:00Z\"}",
                "PUT /milestones/detected {\"at\": \"2026-03-01T15:00:00Z\", \"reason\": \"x\"}",
                "PUT /severity {\"severity\": \"SEV1\"}",
                "PUT /timeline/00000000-0000-4000-8000-000000000000 {\"kind\": \"note\", \"occurredAt\":"
                        + " \"2026-03-01T14:00:00Z\", \"text\": \"x\", \"reason\": \"y\"}",
                "POST /timeline {\"kind\": \"action\", \"occurredAt\": \"2026-03-01T14:00:00Z\", \"text\": \"x\"}",
                "POST /timeline {\"kind\": \"note\", \"occurredAt\": \"9000-03-01T14:00:00Z\", \"text\": \"x\"}",
                "GET ?version=7 -",
                "GET ?asOf=2020-01-01T00:00:00Z -",
                "GET /timeline?cursor=AAAA -"
            })
    void a_refusal_reads_as_it_does_embedded(String request) {
        Api embedded = new Api(Stage.portOf(Stage.embedded()), KEY);

        assertThat(refusal(api, request)).isEqualTo(refusal(embedded, request));
    }

    @Test
    void a_stale_edit_is_told_the_same_changes_as_embedded() {
        Api embedded = new Api(Stage.portOf(Stage.embedded()), KEY);

        assertThat(staleEdit(api)).isEqualTo(staleEdit(embedded));
    }

    @Test
    void both_nodes_write_the_views_and_one_alone_takes_all_when_the_other_is_killed() {
        awaitNodes(2);
        String report = api.declare();
        Node killed = cluster.queries().getFirst();
        killed.kill();
        Api stays = at(cluster.queries().getLast());
        api.put(report + "/status", "{\"status\": \"investigating\"}");

        awaitNodes(1);
        Waiting.until(
                "the report is read as it is",
                TAKEN_OVER,
                () -> stays.get(report).status() == 200
                        && stays.get(report).string("/status").equals("investigating"));

        killed.restart();
        killed.awaitReady();
        awaitNodes(2);
        assertThat(at(killed).get(report).string("/status")).isEqualTo("investigating");
    }

    @Test
    void a_view_is_rebuilt_by_both_nodes_while_it_answers() {
        String report = api.declare();
        fillTheOtherViews();
        for (String view : views()) {
            long generation = overview(view).at("/live/generation").asLong();
            Waiting.until(
                    "a rebuild can begin",
                    TAKEN_OVER,
                    () -> api.post("/admin/views/" + view + "/rebuild", "").status() == 202);
            Waiting.until("the rebuild has ended", TAKEN_OVER, () -> {
                assertThat(api.get(report).status()).isEqualTo(200);
                return overview(view).at("/last/generation").asLong() > generation;
            });

            JsonNode last = overview(view).at("/last");
            assertThat(last.at("/switched").asBoolean()).as("%s %s", view, last).isTrue();
            assertThat(last.at("/comparison/hash")).isEqualTo(last.at("/comparison/liveHash"));
            assertThat(last.at("/comparison/reports").asLong()).as(view).isPositive();
        }
        assertThat(api.get(report).status()).isEqualTo(200);
    }

    /** A declared report is in most views. Those of categories, clients, aliases, policies, pattern reviews and accesses need more. */
    private void fillTheOtherViews() {
        Api.Answer category =
                api.put("/api/taxonomy/categories/weather", "{\"name\": \"Weather\", \"reason\": \"It is needed\"}");
        Api.Answer policy = api.put("/api/policy", """
            {"policy": %s, "effectiveFrom": "2200-01-01T00:00:00Z", "reason": "Remind later"}
            """.formatted(
                        api.get("/api/policy").json().at("/policy").toString().replace("\"PT12H\"", "\"PT6H\"")));
        Api.Answer alias = api.put("/api/directory/aliases", """
            {"kind": "team", "alias": "%s", "name": "tea", "reason": "Renamed"}
            """.formatted(Api.unique("Kettles")));
        Api.Answer client = api.post("/api/clients", "{\"name\": \"Ann\", \"roles\": [\"analyst\"], \"teams\": []}");
        Api.Answer review = api.post("/api/pattern-reviews", """
            {"title": "The last year", "period": {"from": "2025-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
             "scope": {}, "dueOn": "2026-01-15"}
            """);
        String restricted = api.declare();
        Api.Answer restriction =
                api.put(restricted + "/restriction", "{\"reason\": \"It is secret\", \"teams\": [\"security\"]}");
        Api.Answer access = api.get(restricted);

        assertThat(List.of(category, policy, alias, client, review, restriction, access))
                .allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(api.get("/api/audit/accesses").json().get("items")).isNotEmpty();
    }

    /** The problem that a request about a fresh report gets, without what differs from report to report. */
    private static String refusal(Api api, String request) {
        String report = api.declare();
        String[] words = request.split(" ", 3);
        Api.Answer answer = switch (words[0]) {
            case "PUT" -> api.put(report + words[1], words[2]);
            case "POST" -> api.post(report + words[1], words[2]);
            default -> api.get(report + words[1]);
        };
        assertThat(answer.status()).isBetween(400, 499);
        return answer.status() + " " + answer.mediaType() + " "
                + answer.text().replace(report.substring(report.lastIndexOf('/') + 1), "…");
    }

    private static String staleEdit(Api api) {
        String report = api.declare();
        api.put(report + "/status", "{\"status\": \"investigating\"}");
        Api.Answer stale =
                api.put(report + "/severity", "\"0\"", "{\"severity\": \"SEV1\", \"rationale\": \"All of it\"}");
        assertThat(stale.status()).isEqualTo(412);
        return stale.text()
                .replace(report.substring(report.lastIndexOf('/') + 1), "…")
                .replaceAll("\"recordedAt\":\"[^\"]*\"", "…");
    }

    private void awaitNodes(int count) {
        Waiting.until(
                count + " nodes write the views", TAKEN_OVER, () -> writers().size() == count);
    }

    private Set<String> writers() {
        Set<String> writers = new TreeSet<>();
        for (String view : views()) {
            overview(view)
                    .at("/live/segments")
                    .valueStream()
                    .forEach(segment -> writers.add(segment.get("node").asString("nobody")));
        }
        return writers;
    }

    private List<String> views() {
        List<String> names = new ArrayList<>();
        for (JsonNode view : api.get("/admin/views").json().get("items")) {
            names.add(view.get("view").asString());
        }
        return names.stream().sorted().collect(Collectors.toList());
    }

    private JsonNode overview(String view) {
        return api.get("/admin/views/" + view).json();
    }

    private static Api at(Node node) {
        return new Api(node.port(), KEY);
    }

    private static Node any(List<Node> nodes, Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }
}
