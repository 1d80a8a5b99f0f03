package dev.debrief.standalone.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real proxy with the shipped configuration; only addresses and folders are replaced. It runs as the user of the tests. */
public final class Nginx implements AutoCloseable {

    private static final Path SHIPPED = Path.of("..", "proxy", "nginx.conf");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test if there is no nginx. */
    public static void assumeInstalled() {
        assumeTrue(program().isPresent(), "skipped: nginx is not installed (Debian: apt-get install nginx-light)");
    }

    /** @param debrief the port of a program with both services */
    public static Nginx start(Path folder, int debrief) throws IOException {
        int port = Node.freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, port, debrief));
        Process process = new ProcessBuilder(List.of(
                        program().orElseThrow().toString(), "-c", configuration.toString(), "-g", "daemon off;"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "nginx.log").toFile())
                .start();
        Waiting.until("nginx is ready", Duration.ofSeconds(10), () -> listens(port));
        return new Nginx(process, port);
    }

    private static String configuration(Path folder, int port, int debrief) throws IOException {
        String upstream = "127.0.0.1:" + debrief;
        return Files.readString(SHIPPED)
                .replace("query-service:8082", upstream)
                .replace("command-service:8081", upstream)
                .replaceAll("(?m)^ *resolver.*$", "")
                .replace("listen 8080", "listen 127.0.0.1:" + port)
                .replace("/dev/stderr", "stderr")
                .replace("/tmp/", folder + "/");
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":", -1)))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
