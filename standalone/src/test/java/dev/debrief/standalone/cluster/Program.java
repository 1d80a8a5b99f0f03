package dev.debrief.standalone.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that a test needs, if it is installed. */
public record Program(Path file) {

    /** @param text what it printed, errors too */
    public record Output(int status, String text) {}

    /** The program, or else the test is skipped. */
    public static Program orSkip(String name, String wayToInstall) {
        Optional<Path> file = find(name);
        assumeTrue(file.isPresent(), "skipped: %s is not installed (%s)".formatted(name, wayToInstall));
        return new Program(file.orElseThrow());
    }

    private static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it to its end. */
    public Output run(List<String> arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(file.toString()), arguments.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + file + " ran", e);
        }
    }
}
