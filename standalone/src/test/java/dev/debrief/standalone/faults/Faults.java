package dev.debrief.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.standalone.Api;
import dev.debrief.standalone.cluster.Cluster;
import dev.debrief.standalone.cluster.Node;
import dev.debrief.standalone.cluster.Relay;
import dev.debrief.standalone.cluster.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Breaks things under load and looks whether all is as it has to be afterwards. Takes minutes, so it runs only when asked for:
 * {@code mvn test -Pfaults -Dfaults.seeds=10}, after {@code mvn verify}.
 */
@Timeout(3600)
class Faults {

    private static final String KEY = "a-key-for-tests-of-at-least-32-characters";
    private static final int SEEDS = Integer.getInteger("faults.seeds", 2);
    private static final long FIRST_SEED = Long.getLong("faults.seed", 1);
    private static final int CUTS = 5;

    /** Only the faults with this in their name. */
    private static final String ONLY = System.getProperty("faults.only", "");

    private static final List<String> TABLE = new ArrayList<>(List.of(
            "| fault | seed | requests | acknowledged | to be repeated | reads away | writes away | wrong |",
            "|---|---|---|---|---|---|---|---|"));

    @AfterAll
    static void print() {
        System.out.println(String.join("\n", TABLE));
    }

    /** What is done to a Debrief that is at work; when it returns, all is mended. */
    private interface Breaking {
        void under(Random random);
    }

    @Test
    void the_embedded_program_is_killed() throws IOException {
        assumeTrue(Node.isBuilt("standalone"), "skipped: the program is not built; run mvn verify");
        Map<String, String> settings =
                Map.of("DEBRIEF_DATA", Files.createTempDirectory("debrief").toString(), "DEBRIEF_ADMIN_KEY", KEY);
        Node standalone = Node.start("standalone", 1, settings);
        standalone.awaitReady();
        Api api = new Api((method, path) -> standalone.port(), KEY);
        try {
            play("kill -9 of standalone", api, random -> {
                pause(random, 2000);
                standalone.kill();
                pause(random, 500);
                standalone.restart();
                standalone.awaitReady();
            });
        } finally {
            standalone.kill();
        }
    }

    @Test
    void the_services_are_killed_and_their_stores_go_away() {
        Optional<Servers> servers = Servers.find();
        assumeTrue(servers.isPresent(), Servers.MISSING);
        assumeTrue(Cluster.isBuilt(), "skipped: the services are not built; run mvn verify");
        try (Relay axonServer = new Relay(servers.get().axonServer());
                Relay mongoDb = new Relay(servers.get().mongoDbAddress());
                Cluster cluster = Cluster.start(servers.get().over(axonServer, mongoDb), KEY)) {
            Api api = new Api(cluster::port, KEY);
            play("kill -9 of a command-service", api, random -> killed(cluster.commands(), random));
            play("kill -9 of a query-service", api, random -> killed(cluster.queries(), random));
            play("kill -9 of both query-services", api, random -> {
                cluster.queries().forEach(Node::kill);
                cluster.queries().forEach(Node::restart);
                cluster.queries().forEach(Node::awaitReady);
            });
            play("Axon Server away and back", api, random -> away(axonServer, cluster, random));
            play("MongoDB away and back", api, random -> away(mongoDb, cluster, random));
            play("Axon Server and MongoDB away and back", api, random -> {
                axonServer.cut();
                mongoDb.cut();
                pause(random, 6000);
                mongoDb.mend();
                axonServer.mend();
                awaitReady(cluster);
            });
            play(
                    "each node restarted in turn",
                    api,
                    random -> cluster.nodes().forEach(node -> {
                        node.stop();
                        node.restart();
                        node.awaitReady();
                    }));
            List<Relay> lines = cluster.commands().stream()
                    .map(node -> new Relay("127.0.0.1:" + node.port()))
                    .toList();
            Api overLines = new Api(
                    (method, path) -> method.equals("POST") && path.startsWith("/api")
                            ? portOf(lines.getFirst())
                            : cluster.port(method, path),
                    KEY);
            play("the answer is lost on its way, and the request repeated", overLines, random -> {
                for (int cut = 0; cut < CUTS; cut++) {
                    pause(random, 400);
                    lines.getFirst().cut();
                    lines.getFirst().mend();
                }
            });
        }
    }

    private static int portOf(Relay relay) {
        return Integer.parseInt(relay.address().substring(relay.address().lastIndexOf(':') + 1));
    }

    private static void killed(List<Node> nodes, Random random) {
        Node node = nodes.get(random.nextInt(nodes.size()));
        node.kill();
        pause(random, 3000);
        node.restart();
        node.awaitReady();
    }

    private static void away(Relay store, Cluster cluster, Random random) {
        store.cut();
        pause(random, 6000);
        store.mend();
        awaitReady(cluster);
    }

    private static void awaitReady(Cluster cluster) {
        cluster.nodes().forEach(Node::awaitReady);
    }

    private static void play(String fault, Api api, Breaking breaking) {
        if (!fault.contains(ONLY)) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        List<Duration> readsAway = new ArrayList<>();
        List<Duration> writesAway = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Random random = new Random(seed);
            Load load = Load.start(api, seed);
            pause(random, 2000);
            breaking.under(random);
            pause(random, 2000);
            load.close();
            List<String> found = Verdict.on(api, load);
            readsAway.add(load.readsAway());
            writesAway.add(load.writesAway());
            TABLE.add("| %s | %d | %d | %d | %d | %s | %s | %s |"
                    .formatted(
                            fault,
                            seed,
                            load.requests(),
                            load.acknowledgedCount(),
                            load.refused(),
                            seconds(load.readsAway()),
                            seconds(load.writesAway()),
                            found.isEmpty() ? "nothing" : found.size() + ": " + found.getFirst()));
            System.out.println(TABLE.getLast());
            wrong.addAll(found);
        }
        wrong.addAll(Verdict.onViews(api));
        TABLE.add("| %s | all, then views rebuilt | | | | %s | %s | %s |"
                .formatted(
                        fault,
                        medianAndMax(readsAway),
                        medianAndMax(writesAway),
                        wrong.isEmpty() ? "nothing" : wrong.getLast()));
        System.out.println(TABLE.getLast());
        assertThat(wrong).as(fault).isEmpty();
    }

    private static String medianAndMax(List<Duration> absences) {
        List<Duration> sorted = absences.stream().sorted().toList();
        return "p50 %s, max %s".formatted(seconds(sorted.get(sorted.size() / 2)), seconds(sorted.getLast()));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void pause(Random random, int atMostMillis) {
        try {
            Thread.sleep(500 + random.nextInt(atMostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
