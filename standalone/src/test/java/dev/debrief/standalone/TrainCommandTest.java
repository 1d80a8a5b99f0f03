package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.support.start.BadSettingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;

/** Whoever asks for a cache of loaded classes reads in one line why none can be made. */
class TrainCommandTest {

    private static final Runtime.Version JAVA_25 = Runtime.Version.parse("25.0.1");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"--train", "--train=", "--train=one --train=two"})
    void it_needs_one_folder(String arguments) throws IOException {
        refused(arguments, packaged(), JAVA_25, "--train needs one new folder: --train=folder");
    }

    @Test
    void it_does_not_write_into_a_folder_that_exists() throws IOException {
        refused(
                "--train=" + folder,
                packaged(),
                JAVA_25,
                folder + " exists. Give a new folder, or delete this one first.");
    }

    @Test
    void it_needs_a_java_that_can_make_a_cache() throws IOException {
        refused(
                "--train=" + folder.resolve("new"),
                packaged(),
                Runtime.Version.parse("21.0.5"),
                "--train needs Java 25 or later; this is Java 21.");
    }

    @Test
    void it_needs_the_packaged_program() {
        String reason = "--train needs the packaged program: java -jar standalone.jar --train=folder";
        refused("--train=" + folder.resolve("new"), null, JAVA_25, reason);
        refused("--train=" + folder.resolve("new"), folder.toFile(), JAVA_25, reason);
    }

    @Test
    void other_options_do_not_ask_for_it() {
        assertThat(TrainCommand.isIn("--examples", "--training")).isFalse();
        assertThat(TrainCommand.isIn("--examples", "--train=app")).isTrue();
    }

    private void refused(String arguments, @Nullable File program, Runtime.Version java, String reason) {
        assertThatThrownBy(() -> TrainCommand.of(new DefaultApplicationArguments(arguments.split(" ")), program, java))
                .isInstanceOf(BadSettingException.class)
                .hasMessage(reason);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private File packaged() throws IOException {
        return Files.createTempFile(folder, "standalone", ".jar").toFile();
    }
}
