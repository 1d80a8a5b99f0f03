package dev.debrief.standalone.cluster;

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
        return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(containers()) : Optional.empty();
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
}
