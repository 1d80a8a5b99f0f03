package dev.debrief.standalone.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two command-services and two query-services, and what stands before them: a way to reach the right one. */
public final class Cluster implements AutoCloseable {

    /** POSTs that change nothing. */
    private static final List<String> ASKED_BY_POST = List.of("/api/language/check", "/api/similar");

    private final Router router = new Router(this::port);
    private final AtomicInteger turns = new AtomicInteger();
    private final List<Node> commands;
    private final List<Node> queries;

    private Cluster(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("DEBRIEF_API_URL", "http://127.0.0.1:" + router.port());
        commands = nodes("command-service", all);
        queries = nodes("query-service", all);
    }

    /** Whether the programs are built. */
    public static boolean isBuilt() {
        return Stream.of("command-service", "query-service").allMatch(Node::isBuilt);
    }

    /** Starts all four, on views of their own, and waits until they are ready. They end with this process. */
    public static Cluster start(Servers servers, String key) {
        Map<String, String> settings = Map.of(
                "DEBRIEF_AXONSERVER",
                servers.axonServer(),
                "DEBRIEF_MONGODB",
                servers.mongoDb(),
                "DEBRIEF_DATABASE",
                "test-" + Long.toHexString(System.nanoTime()),
                "DEBRIEF_LIMITS_PER_ADDRESS",
                "10000",
                "DEBRIEF_ADMIN_KEY",
                key);
        Cluster cluster = new Cluster(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        cluster.nodes().forEach(Node::awaitReady);
        return cluster;
    }

    private static List<Node> nodes(String module, Map<String, String> settings) {
        return IntStream.of(1, 2)
                .mapToObj(number -> Node.start(module, number, settings))
                .toList();
    }

    /** The port of the one address that all nodes have together. */
    public int port() {
        return router.port();
    }

    public List<Node> commands() {
        return commands;
    }

    public List<Node> queries() {
        return queries;
    }

    public Stream<Node> nodes() {
        return Stream.concat(commands.stream(), queries.stream());
    }

    /**
     * As the proxy does: questions, pages and administration to the answering side, all else to the deciding side, in turn.
     *
     * @throws IllegalStateException if no node of that side runs
     */
    public int port(String method, String path) {
        boolean asks = method.equals("GET")
                || !path.startsWith("/api/")
                || ASKED_BY_POST.stream().anyMatch(path::startsWith);
        List<Node> able =
                (asks ? queries : commands).stream().filter(Node::isRunning).toList();
        if (able.isEmpty()) {
            throw new IllegalStateException("No node runs that could answer");
        }
        return able.get(Math.floorMod(turns.getAndIncrement(), able.size())).port();
    }

    @Override
    public void close() {
        nodes().filter(Node::isRunning).forEach(Node::kill);
        router.close();
    }
}
