package dev.debrief.standalone;

import dev.debrief.support.start.BadSettingException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.util.FileSystemUtils;

/**
 * {@code --train=folder}: unpacks this program into a new folder and makes a cache of loaded classes there, from which it starts in less
 * than half of the time. The file {@code start} in that folder holds the options: {@code java @folder/start}. The cache is made by a start
 * with the examples and a data folder that is deleted afterwards. It is valid for exactly this program and this Java.
 */
final class TrainCommand {

    /** With this option a program ends when it is ready. */
    static final String ENDS_WHEN_READY = "ends-when-ready";

    private static final String TRAIN = "train";
    private static final int FIRST_JAVA = 25;
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private final Path program;
    private final Path folder;

    private TrainCommand(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static boolean isIn(String... arguments) {
        return Stream.of(arguments).anyMatch(one -> one.matches("--" + TRAIN + "(=.*)?"));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        ApplicationHome home = new ApplicationHome(Debrief.class);
        try {
            System.out.println(of(new DefaultApplicationArguments(arguments), home.getSource(), Runtime.version())
                    .make());
            return 0;
        } catch (BadSettingException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** @throws BadSettingException if the cache cannot be made like this */
    static TrainCommand of(ApplicationArguments arguments, @Nullable File program, Runtime.Version java) {
        List<String> named = arguments.getOptionValues(TRAIN);
        if (named == null || named.size() != 1 || named.getFirst().isBlank()) {
            throw new BadSettingException("--train needs one new folder: --train=folder");
        }
        if (java.feature() < FIRST_JAVA) {
            throw new BadSettingException(
                    "--train needs Java " + FIRST_JAVA + " or later; this is Java " + java.feature() + ".");
        }
        if (program == null || !program.isFile()) {
            throw new BadSettingException(
                    "--train needs the packaged program: java -jar standalone.jar --train=folder");
        }
        Path folder = Path.of(named.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            throw new BadSettingException(folder + " exists. Give a new folder, or delete this one first.");
        }
        return new TrainCommand(program.toPath(), folder);
    }

    private String make() throws IOException, InterruptedException {
        Path log = Files.createTempFile("debrief-train", ".log");
        Path data = Files.createTempDirectory("debrief-train");
        try {
            java(
                    log,
                    "-Djarmode=tools",
                    "-jar",
                    program.toString(),
                    "extract",
                    "--destination",
                    folder.toString(),
                    "--application-filename",
                    "debrief.jar");
            java(log, trainingRun(data));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        Files.delete(log);
        Path start = folder.resolve("start");
        Files.write(start, startOptions());
        return "Start Debrief with:  java @" + start;
    }

    private String[] trainingRun(Path data) {
        Stream<String> cache = Stream.of("-XX:AOTCacheOutput=" + cache(), "-Xlog:aot=off", "-jar", jar());
        Stream<String> settings = Stream.of(
                "--debrief.data=" + data,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--examples",
                "--" + ENDS_WHEN_READY);
        return Stream.of(OPTIONS.stream(), cache, settings).flatMap(one -> one).toArray(String[]::new);
    }

    /** In a file of options a backslash has to be doubled. */
    private List<String> startOptions() {
        return Stream.concat(OPTIONS.stream(), Stream.of(quoted("-XX:AOTCache=" + cache()), "-jar", quoted(jar())))
                .toList();
    }

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\") + '"';
    }

    private Path cache() {
        return folder.resolve("debrief.aot");
    }

    private String jar() {
        return folder.resolve("debrief.jar").toString();
    }

    private static void java(Path log, String... options) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(Stream.concat(Stream.of(java.toString()), Stream.of(options))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new BadSettingException("The cache could not be made. What was printed: " + log);
        }
    }
}
