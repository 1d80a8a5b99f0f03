package dev.debrief.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.standalone.cluster.Cluster;
import dev.debrief.standalone.cluster.Servers;
import dev.debrief.support.security.AccessRule;
import dev.debrief.support.security.AccessRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Where journeys are played: all share one embedded program, or one cluster, started when the first one needs it. */
class Stage implements BeforeEachCallback {

    private static @Nullable ConfigurableApplicationContext embedded;
    private static @Nullable Cluster cluster;
    private static boolean clusterFailed;

    @Override
    public void beforeEach(ExtensionContext test) {
        if (test.getRequiredTestInstance() instanceof Journey journey) {
            boolean onTwoNodes = isOnTwoNodes(test);
            journey.api = onTwoNodes ? new Api(cluster()::port, Journey.KEY) : new Api(port(), Journey.KEY);
            journey.port = onTwoNodes ? cluster().port() : port();
        }
    }

    private static boolean isOnTwoNodes(ExtensionContext test) {
        return test.getRequiredTestInstances().getAllInstances().stream()
                .anyMatch(instance -> instance.getClass().isAnnotationPresent(OnTwoNodes.class));
    }

    /** The embedded program, all of it. */
    static synchronized ConfigurableApplicationContext embedded() {
        if (embedded == null) {
            embedded = start(temporaryFolder());
        }
        return embedded;
    }

    /** Who may call which endpoint. */
    static List<AccessRule> accessRules() {
        return embedded().getBean(AccessRules.class).all();
    }

    /** Starts one more embedded program. */
    static ConfigurableApplicationContext start(Object data, String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--debrief.data=" + data, "--debrief.admin-key=" + Journey.KEY));
        arguments.addAll(settings.length > 0 ? List.of(settings) : List.of("--debrief.limits.per-address=10000"));
        return SpringApplication.run(Debrief.class, arguments.toArray(String[]::new));
    }

    private static int port() {
        return portOf(embedded());
    }

    static int portOf(ConfigurableApplicationContext debrief) {
        return debrief.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static synchronized Cluster cluster() {
        if (cluster == null) {
            Optional<Servers> servers = Servers.find();
            assumeTrue(servers.isPresent(), Servers.MISSING);
            assumeTrue(Cluster.isBuilt(), "skipped: the services are not built; run mvn verify");
            if (clusterFailed) {
                throw new IllegalStateException("The cluster did not start: see the first failure");
            }
            clusterFailed = true;
            Cluster started = Cluster.start(servers.orElseThrow(), Journey.KEY);
            clusterFailed = false;
            cluster = started;
        }
        return cluster;
    }

    private static Object temporaryFolder() {
        try {
            return Files.createTempDirectory("debrief");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
