package dev.debrief.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Both services as processes of their own, on an Axon Server and a MongoDB that are there already. */
final class DistributedInstallation implements Installation {

    private final String database = "benchmarks_" + UUID.randomUUID().toString().replace("-", "");
    private final int commandPort = freePort();
    private final int queryPort = freePort();
    private final List<Process> services = new ArrayList<>();
    private final Stores stores;
    private final BareStore bareStore;
    private final MongoClient mongo;
    private boolean answers;

    DistributedInstallation(Stores stores) {
        this.stores = stores;
        bareStore = BareStore.axonServer(stores.axonServer());
        mongo = MongoClients.create(stores.mongo());
    }

    /** Where the stores are. */
    record Stores(String axonServer, String mongo) {

        /** Null if it is not said. */
        static @Nullable Stores fromEnvironment() {
            String axonServer = System.getenv("DEBRIEF_TEST_AXONSERVER");
            String mongo = System.getenv("DEBRIEF_TEST_MONGODB");
            return axonServer == null || mongo == null ? null : new Stores(axonServer, mongo);
        }
    }

    @Override
    public void start(Kind kind) throws Exception {
        start("command-service", commandPort);
        if (kind == Kind.WHOLE) {
            start("query-service", queryPort);
            answers = true;
        }
    }

    private void start(String service, int port) throws Exception {
        Path log = Files.createTempFile("debrief-" + service, ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jarOf(service).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "DEBRIEF_AXONSERVER", stores.axonServer(),
                        "DEBRIEF_MONGODB", stores.mongo(),
                        "DEBRIEF_DATABASE", database,
                        "DEBRIEF_ADMIN_KEY", Client.KEY,
                        "DEBRIEF_PORT", String.valueOf(port)));
        Process process = builder.start();
        services.add(process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!isUp(port)) {
            if (!process.isAlive()) {
                throw new IOException(service + " has ended:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private static Path jarOf(String service) throws IOException {
        Path target = Path.of(service, "target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, service + "-*-exec.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException(
                "There is no " + target + "/" + service + "-*-exec.jar: build it, and start this beside it");
    }

    private static boolean isUp(int port) {
        try (Client client = new Client(port)) {
            client.get("/actuator/health/readiness");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process service) {
        service.destroy();
        try {
            service.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            service.destroyForcibly();
        }
    }

    @Override
    public Client commands() throws IOException {
        return new Client(commandPort);
    }

    @Override
    public Client queries() throws IOException {
        return new Client(queryPort);
    }

    @Override
    public EventStore events() {
        return bareStore.events();
    }

    /** The same one: whoever makes views of it passes over what the benchmarks append. */
    @Override
    public BareStore bareStore() {
        return bareStore;
    }

    @Override
    public MongoDatabase views() {
        return mongo.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void settle() throws Exception {
        if (answers) {
            Installation.super.settle();
        }
    }

    @Override
    public void close() {
        services.forEach(DistributedInstallation::end);
        views().drop();
        mongo.close();
        bareStore.close();
    }
}
