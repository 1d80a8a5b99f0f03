package dev.debrief.standalone.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of a service, as it is run in production: {@code java -jar} with settings in its environment. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name;
    private final Path program;
    private final Map<String, String> settings;
    private final int port = freePort();
    private Process process;

    private Node(String name, Path program, Map<String, String> settings) {
        this.name = name;
        this.program = program;
        this.settings = settings;
        this.process = launch();
    }

    /** Starts a process of this module; it is ready a while later. */
    public static Node start(String module, int number, Map<String, String> settings) {
        return new Node(module + "-" + number, program(module).orElseThrow(), settings);
    }

    public static boolean isBuilt(String module) {
        return program(module).isPresent();
    }

    /** The program of a module, once it is built. */
    private static Optional<Path> program(String module) {
        Path target = Path.of("..", module, "target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?(-exec)?\\.jar"))
                    .max(Comparator.comparing(file -> file.toString().endsWith("-exec.jar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void awaitReady() {
        Waiting.until(name + " is ready", START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended: see " + log());
            }
            return isReady();
        });
    }

    /** As {@code kill -9}: at once, without a chance to finish anything. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill}: it may finish what is under way. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not end within a minute");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts again, at the same port. */
    public void restart() {
        process = launch();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                program.toString()));
        builder.environment().putAll(settings);
        builder.environment().put("DEBRIEF_PORT", String.valueOf(port));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private File log() {
        return Path.of("target", name + ".log").toFile();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
