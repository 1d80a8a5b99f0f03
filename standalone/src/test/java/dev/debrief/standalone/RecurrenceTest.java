package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cause comes back although something was done about it: that is found out, whatever comes late, and taken back when it was not so. */
class RecurrenceTest extends Journey {

    /** What differs from one answer to the next, whatever happens: positions and times of asking. */
    private static final String PASSING =
            "\"(position|at|asOf|version|from)\":\\s*(\"[^\"]*\"|[0-9]+|null)|&position=[0-9]+";

    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String rain = "rain-" + run;
    private final String wind = "wind-" + run;
    private final String snow = "snow-" + run;
    private final String roof = "roof-" + run;
    private final String door = "door-" + run;

    @BeforeEach
    void define() {
        for (String category : List.of(rain, wind, snow)) {
            assertThat(api.put(
                                    "/api/taxonomy/categories/" + category,
                                    "{\"name\": \"%s\", \"reason\": \"Needed\"}".formatted(category))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_comes_back_after_it_was_mended_is_recorded_on_the_old_report_and_linked_from_the_new_one() {
        Incident old = declare(MARCH, roof);
        String leak = old.cause(rain);
        String item = old.mend(leak, MARCH.plus(Duration.ofDays(5)));
        Incident before = declare(MARCH.plus(Duration.ofDays(4)), roof);
        before.cause(rain);
        Incident elsewhere = declare(MARCH.plus(Duration.ofDays(90)), door);
        elsewhere.cause(rain);
        Incident otherwise = declare(MARCH.plus(Duration.ofDays(90)), roof);
        otherwise.cause(wind);
        Incident again = declare(MARCH.plus(Duration.ofDays(90)), roof, door);
        String leaks = again.cause(rain);

        soon(() -> assertThat(api.get(old.path + "/recurrences").json().get("recurred"))
                .hasSize(1));
        JsonNode recurrence = api.get(old.path).json().at("/actions/recurrences/0");
        assertThat(recurrence.get("item").asString()).isEqualTo(item);
        assertThat(recurrence.get("cause").asString()).isEqualTo(leak);
        assertThat(recurrence.get("againIn").asString()).isEqualTo(again.id());
        assertThat(recurrence.get("againBy").asString()).isEqualTo(leaks);
        assertThat(api.get(again.path + "/recurrences").string("/repeats/0/reportId"))
                .isEqualTo(old.id());
        assertThat(api.get(old.path + "/history?part=recurrence").string("/items/0/actor/name"))
                .isEqualTo("Debrief");
        assertThat(listed("service=" + roof)).containsExactly(again.id());
        assertThat(listed("service=" + roof + "&category=" + wind)).isEmpty();
        assertThat(listed("category=" + rain + "&from=2026-06-01T00:00:00Z")).isEmpty();
        for (Incident none : List.of(before, elsewhere, otherwise)) {
            assertThat(api.get(none.path + "/recurrences").json().get("repeats"))
                    .isEmpty();
        }
    }

    @Test
    void it_follows_what_causes_are_held_to_be_later() {
        Incident old = declare(MARCH, roof);
        old.mend(old.cause(rain), MARCH.plus(Duration.ofDays(5)));
        Incident again = declare(MARCH.plus(Duration.ofDays(90)), roof);
        String cause = again.cause(wind);
        classify(again, cause, rain);
        soon(() -> assertThat(listed("service=" + roof)).containsExactly(again.id()));
        String then = api.get("/api/action-items?limit=1").string("/at");
        classify(again, cause, wind);
        soon(() -> assertThat(listed("service=" + roof)).isEmpty());
        assertThat(listed("service=" + roof + "&asOf=" + then)).containsExactly(again.id());
        assertThat(events(old)).containsSubsequence("RecurrenceDetected", "RecurrenceWithdrawn");

        api.post(
                "/api/taxonomy/categories/" + wind + "/merge",
                "{\"into\": \"%s\", \"reason\": \"One word\"}".formatted(rain));
        soon(() -> assertThat(listed("service=" + roof)).containsExactly(again.id()));
        api.post("/api/taxonomy/categories/" + wind + "/reinstatement", "{\"reason\": \"Two after all\"}");
        soon(() -> assertThat(listed("service=" + roof)).isEmpty());
    }

    @Test
    void what_did_not_hold_stays_so_when_it_is_taken_up_again_and_counts() {
        String team = Api.unique("team");
        Incident old = declare(MARCH, roof);
        api.put(old.path + "/teams", "{\"name\": \"%s\"}".formatted(team));
        String item = old.mend(old.cause(rain), MARCH.plus(Duration.ofDays(5)));
        old.mend(old.cause(wind), MARCH.plus(Duration.ofDays(5)));
        Incident again = declare(MARCH.plus(Duration.ofDays(90)), roof);
        String cause = again.cause(rain);
        soon(() -> assertThat(listed("service=" + roof)).hasSize(1));
        api.post(old.path + "/action-items/" + item + "/reopening", "{\"reason\": \"It rains in again\"}");

        String rate = "/api/recurrences/rate?team=" + team.replace(" ", "%20");
        soon(() -> {
            JsonNode all = api.get(rate).json().get("all");
            assertThat(all.get("fixes").asInt()).isEqualTo(2);
            assertThat(all.get("recurred").asInt()).isEqualTo(1);
            assertThat(all.get("rate").asDouble()).isEqualTo(0.5);
        });
        assertThat(listed("service=" + roof)).hasSize(1);
        assertThat(api.get(rate + "&from=2026-04-01T00:00:00Z")
                        .json()
                        .at("/all/fixes")
                        .asInt())
                .isZero();
        assertThat(api.get(rate + "&from=2026-04-01T00:00:00Z&to=2026-03-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        api.post(again.path + "/causes/" + cause + "/withdrawal", "{\"reason\": \"It was the gutter\"}");
        soon(() -> assertThat(listed("service=" + roof)).isEmpty());
    }

    @Test
    void where_the_new_report_is_restricted_others_learn_nothing_of_it() {
        Incident old = declare(MARCH, roof);
        old.mend(old.cause(rain), MARCH.plus(Duration.ofDays(5)));
        Incident again = declare(MARCH.plus(Duration.ofDays(90)), roof);
        api.put(again.path + "/restriction", "{\"reason\": \"Secret\", \"people\": [], \"teams\": [\"secret\"]}");
        again.cause(rain);
        soon(() -> assertThat(listed("service=" + roof)).hasSize(1));
        Api outsider =
                api.withKey(api.post("/api/clients", "{\"name\": \"Press\", \"roles\": [\"analyst\"], \"teams\": []}")
                        .string("/key"));

        assertThat(outsider.get("/api/recurrences?service=" + roof).json().get("items"))
                .isEmpty();
        for (String path : List.of("", "/recurrences", "/history", "/document")) {
            Api.Answer answer = outsider.get(old.path + path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain(again.id());
        }
        assertThat(outsider.get(old.path + "/history").text()).doesNotContain("RecurrenceDetected", "recurrence");
        assertThat(outsider.get(old.path + "/history?part=recurrence").json().get("items"))
                .isEmpty();
        assertThat(api.get(old.path + "/history?part=recurrence").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/audit/accesses?report=" + again.id()).text()).contains("ListHistory");
    }

    @Test
    void figures_say_nothing_of_a_recurrence_in_a_report_that_the_reader_may_not_see() {
        String team = "team-" + UUID.randomUUID();
        Incident old = declare(MARCH, roof);
        api.put(old.path + "/teams", "{\"name\": \"%s\"}".formatted(team));
        String leak = old.cause(rain);
        Instant doneAt = MARCH.plus(Duration.ofDays(5));
        old.mend(leak, doneAt);
        soon(() -> assertThat(api.get("/api/action-items?team=" + team).text()).contains("verification_due"));
        List<String> everything = everythingAbout(old, team);
        Map<String, Api> outsiders = new HashMap<>();
        for (String role : List.of("submitter", "responder", "analyst")) {
            outsiders.put(role, client(role, team));
        }
        Map<String, List<String>> before = new HashMap<>();
        outsiders.forEach((role, reader) -> before.put(role, figures(reader, everything)));

        Incident again = declare(MARCH.plus(Duration.ofDays(90)), roof);
        api.put(again.path + "/restriction", "{\"reason\": \"Secret\", \"people\": [], \"teams\": [\"secret\"]}");
        again.cause(rain);
        soon(() -> assertThat(listed("service=" + roof)).hasSize(1));

        outsiders.forEach((role, reader) ->
                assertThat(figures(reader, everything)).as(role).isEqualTo(before.get(role)));
        for (Api insider : List.of(client("responder", "secret"), client("auditor", "none"))) {
            assertThat(insider.get("/api/recurrences/rate?team=" + team).number("/all/recurred"))
                    .isEqualTo(1);
            assertThat(insider.get("/api/metrics/improvement?from=2026-03&to=2026-03&team=" + team)
                            .number("/months/0/fixes/recurred"))
                    .isEqualTo(1);
        }
    }

    private Api client(String role, String team) {
        Api.Answer answer = api.post("/api/clients", """
            {"name": "%s", "roles": ["%s"], "teams": ["%s"]}\
            """.formatted(Api.unique(role), role, team));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return api.withKey(answer.string("/key"));
    }

    private List<String> everythingAbout(Incident old, String team) {
        String period = "?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z&team=" + team;
        return List.of(
                "/api/recurrences?team=" + team,
                "/api/recurrences?service=" + roof,
                "/api/recurrences/rate?team=" + team,
                "/api/metrics/improvement?from=2026-01&to=2026-10&team=" + team,
                "/api/metrics/response" + period,
                "/api/metrics/detection" + period,
                "/api/patterns" + period + "&minCount=1",
                "/api/patterns/trend" + period,
                "/api/patterns/co-occurrence" + period,
                "/api/patterns/heat-map" + period,
                "/api/patterns/facets" + period,
                "/api/action-items?team=" + team,
                "/api/action-items/totals?team=" + team,
                "/api/action-items/punctuality?from=2026-01-01&to=2099-12-31&team=" + team,
                "/api/action-items/uncovered-causes?team=" + team,
                old.path + "/recurrences",
                old.path + "/patterns");
    }

    /** What a reader is told, apart from versions, positions and the time of asking. */
    private static List<String> figures(Api reader, List<String> paths) {
        return paths.stream()
                .map(path -> {
                    Api.Answer answer = reader.get(path);
                    assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
                    return path + " " + answer.text().replaceAll(PASSING, "");
                })
                .toList();
    }

    /** Incidents come, are classified, mended and corrected at random; what recurs is known beforehand. */
    @Test
    void in_any_world_all_that_recurs_is_found_and_nothing_else() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Incident> world = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 20; i++) {
                happen(world, random);
            }
            soon(() -> assertThat(recorded(world)).as("seed %d", seed).isEqualTo(truth(world)));
        }
        assertThat(truth(world)).as("seed %d", seed).isNotEmpty();
    }

    private void happen(List<Incident> world, Random random) {
        int what = random.nextInt(9);
        if (what < 2 || world.size() < 3) {
            List<String> where =
                    List.of(List.of(roof), List.of(door), List.of(roof, door)).get(random.nextInt(3));
            Incident incident =
                    declare(MARCH.plus(Duration.ofHours(random.nextInt(4000))), where.toArray(String[]::new));
            incident.cause(any(categories(), random));
            world.add(incident);
            return;
        }
        Incident incident = any(world, random);
        if (incident.causes.isEmpty()) {
            incident.cause(any(categories(), random));
            return;
        }
        String cause = any(List.copyOf(incident.causes.keySet()), random);
        switch (what) {
            case 2, 3 -> incident.mend(cause, incident.at.plus(Duration.ofHours(1 + random.nextInt(400))));
            case 4 -> incident.cause(any(categories(), random));
            case 5 -> {
                String category = any(categories(), random);
                classify(incident, cause, category);
                incident.causes.put(cause, category);
            }
            case 6 -> {
                if (api.post(incident.path + "/causes/" + cause + "/withdrawal", "{\"reason\": \"No\"}")
                                .status()
                        == 200) {
                    incident.causes.remove(cause);
                }
            }
            case 7 -> incident.began(MARCH.plus(Duration.ofHours(random.nextInt(4000))));
            default -> incident.happenedAt(any(List.of(roof, door), random), random.nextBoolean());
        }
    }

    private List<String> categories() {
        return List.of(rain, wind, snow);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Each fix with each later occurrence of one of its causes at one of its places. */
    private static Set<String> truth(List<Incident> world) {
        Set<String> truth = new HashSet<>();
        for (Incident old : world) {
            old.fixes.forEach((item, fix) -> {
                String category = old.causes.get(fix.cause());
                for (Incident other : world) {
                    boolean later = other != old
                            && other.at.isAfter(fix.doneAt())
                            && other.places().stream().anyMatch(old.places()::contains);
                    other.causes.forEach((cause, held) -> {
                        if (later && held.equals(category)) {
                            truth.add(item + " " + cause);
                        }
                    });
                }
            });
        }
        return truth;
    }

    private Set<String> recorded(List<Incident> world) {
        Set<String> recorded = new HashSet<>();
        for (Incident incident : world) {
            api.get(incident.path + "/recurrences")
                    .json()
                    .get("recurred")
                    .forEach(one -> recorded.add(one.at("/recurrence/item").asString() + " "
                            + one.at("/recurrence/againBy").asString()));
        }
        return recorded;
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private List<String> listed(String criteria) {
        Api.Answer answer = api.get("/api/recurrences?" + criteria);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(one -> one.at("/recurrence/againIn").asString())
                .toList();
    }

    private List<String> events(Incident incident) {
        return api.get(incident.path + "/history?limit=200")
                .json()
                .get("items")
                .valueStream()
                .map(change -> change.get("event").asString())
                .toList();
    }

    private void classify(Incident incident, String cause, String category) {
        api.put(
                incident.path + "/causes/" + cause + "/category",
                "{\"category\": \"%s\", \"reason\": \"It is\"}".formatted(category));
    }

    private Incident declare(Instant at, String... services) {
        StringBuilder names = new StringBuilder();
        for (String service : services) {
            names.append(names.isEmpty() ? "" : ", ").append("{\"name\": \"%s\"}".formatted(service));
        }
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It was wet", "type": "outage", "severity": "SEV3", "occurredAt": "%s", "services": [%s]}\
            """.formatted(at, names));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Incident(answer.location(), at, services);
    }

    /** What is known of an incident beforehand. */
    private final class Incident {

        private final String path;
        private final Map<String, String> causes = new HashMap<>();
        private final Map<String, Fixed> fixes = new HashMap<>();
        private final Set<String> services;
        private Instant at;

        Incident(String path, Instant at, String... services) {
            this.path = path;
            this.at = at;
            this.services = new HashSet<>(List.of(services));
        }

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        Set<String> places() {
            return services.isEmpty() ? Set.of("everywhere") : services;
        }

        String cause(String category) {
            Api.Answer answer = api.post(path + "/causes", """
                {"kind": "root_cause", "text": "Water came in.", "category": "%s"}\
                """.formatted(category));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            causes.put(answer.string("/id"), category);
            return answer.string("/id");
        }

        String mend(String cause, Instant doneAt) {
            Api.Answer item = api.post(path + "/action-items", """
                {"title": "Mend it", "successCriterion": "It stays dry", "type": "prevent", "category": "immediate_fix",
                 "owner": {"person": "Ada"}, "dueOn": "2099-05-01", "addresses": ["%s"]}\
                """.formatted(cause));
            assertThat(item.status()).as(item.text()).isEqualTo(201);
            Api.Answer done =
                    api.post(path + "/action-items/" + item.string("/id") + "/completion", """
                        {"evidence": "It is dry", "completedAt": "%s"}\
                        """.formatted(doneAt));
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            fixes.put(item.string("/id"), new Fixed(cause, doneAt));
            return item.string("/id");
        }

        void began(Instant when) {
            Api.Answer answer = api.put(path + "/milestones/impactStarted", """
                {"at": "%s", "reason": "The log says so"}\
                """.formatted(when));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            at = when;
        }

        void happenedAt(String service, boolean did) {
            Api.Answer answer = api.put(path + "/services", """
                {"name": "%s", "affected": %s, "reason": "Seen there"}\
                """.formatted(service, did));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            if (did) {
                services.add(service);
            } else {
                services.remove(service);
            }
        }
    }

    private record Fixed(String cause, Instant doneAt) {}
}
