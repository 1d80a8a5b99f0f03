package dev.debrief.benchmarks;

import com.mongodb.client.MongoDatabase;
import dev.debrief.standalone.Debrief;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Standalone, in this process. */
final class EmbeddedInstallation implements Installation {

    private final Path folder;
    private final BareStore bareStore;
    private @Nullable ConfigurableApplicationContext debrief;

    EmbeddedInstallation() {
        try {
            folder = Files.createTempDirectory("debrief-benchmarks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bareStore = BareStore.embedded(folder.resolve("bare"));
    }

    @Override
    public void start(Kind kind) {
        System.setProperty("disable-axoniq-console-message", "true");
        debrief = SpringApplication.run(
                Debrief.class,
                "--server.port=0",
                "--debrief.data=" + folder.resolve("data"),
                "--debrief.admin-key=" + Client.KEY,
                "--debrief.limits.per-key=1000000");
    }

    private ConfigurableApplicationContext debrief() {
        return Objects.requireNonNull(debrief, "not started");
    }

    @Override
    public Client commands() throws IOException {
        return new Client(debrief().getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public Client queries() throws IOException {
        return commands();
    }

    @Override
    public EventStore events() {
        return debrief().getBean(EventStore.class);
    }

    @Override
    public BareStore bareStore() {
        return bareStore;
    }

    @Override
    public MongoDatabase views() {
        return debrief().getBean(MongoDatabase.class);
    }

    @Override
    public void close() throws IOException {
        bareStore.close();
        if (debrief != null) {
            debrief.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
