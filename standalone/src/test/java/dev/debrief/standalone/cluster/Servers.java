package dev.debrief.standalone.cluster;

import com.mongodb.ConnectionString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The Axon Server and the MongoDB that distributed tests run against: those named by {@code DEBRIEF_TEST_AXONSERVER} and
 * {@code DEBRIEF_TEST_MONGODB}, else containers. Nothing in a test depends on which.
 *
 * @param axonServer host and port
 * @param mongoDb a connection string
 */
public record Servers(String axonServer, String mongoDb) {

    /** What to tell whoever has neither. */
    public static final String MISSING = "skipped: needs DEBRIEF_TEST_AXONSERVER (host:port) and DEBRIEF_TEST_MONGODB"
            + " (mongodb://…), or Docker for Testcontainers";

    private static final int AXON_SERVER_PORT = 8124;
    private static final int MONGODB_PORT = 27017;

    public static Optional<Servers> find() {
        String axonServer = System.getenv("DEBRIEF_TEST_AXONSERVER");
        String mongoDb = System.getenv("DEBRIEF_TEST_MONGODB");
        if (axonServer != null && mongoDb != null) {
            return Optional.of(new Servers(axonServer, mongoDb));
        }
        return isDockerHere() ? Optional.of(containers()) : Optional.empty();
    }

    /** The library complains at length where there is no trace of Docker, so it is not asked there. */
    private static boolean isDockerHere() {
        boolean trace = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return trace && DockerClientFactory.instance().isDockerAvailable();
    }

    /** They end with this process; the library sees to that. */
    @SuppressWarnings("resource")
    private static Servers containers() {
        GenericContainer<?> axonServer = new GenericContainer<>(
                        DockerImageName.parse("axoniq/axonserver:4.6.11-jdk-17-nonroot"))
                .withExposedPorts(8024, AXON_SERVER_PORT)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(8024));
        GenericContainer<?> mongoDb = new GenericContainer<>(DockerImageName.parse("mongo:4.2"))
                .withExposedPorts(MONGODB_PORT)
                .waitingFor(Wait.forListeningPort());
        axonServer.start();
        mongoDb.start();
        return new Servers(
                axonServer.getHost() + ":" + axonServer.getMappedPort(AXON_SERVER_PORT),
                "mongodb://" + mongoDb.getHost() + ":" + mongoDb.getMappedPort(MONGODB_PORT) + "/?retryWrites=false");
    }

    /** Host and port of the MongoDB. */
    public String mongoDbAddress() {
        return new ConnectionString(mongoDb).getHosts().getFirst();
    }

    /** The same servers, reached over lines that can be cut. */
    public Servers over(Relay axonServerLine, Relay mongoDbLine) {
        return new Servers(axonServerLine.address(), mongoDb.replace(mongoDbAddress(), mongoDbLine.address()));
    }
}
