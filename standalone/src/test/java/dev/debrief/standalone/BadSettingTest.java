package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever starts Debrief with a bad setting reads in one line which it is. */
@ExtendWith(OutputCaptureExtension.class)
class BadSettingTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_bad_setting_is_told_in_one_line_and_nothing_is_started(CapturedOutput output) throws IOException {
        assertThatThrownBy(() -> start("--DEBRIEF_PORT=eighty")).isInstanceOf(BadSettingException.class);

        assertThat(lines(output))
                .singleElement()
                .asString()
                .endsWith("Debrief cannot start: DEBRIEF_PORT is \"eighty\"; it must be a port from 0 to 65535.");
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_setting_that_needs_another_is_told_in_one_line(CapturedOutput output) {
        assertThatThrownBy(() -> start("--debrief.oidc.issuer=http://localhost:1"))
                .hasRootCauseInstanceOf(BadSettingException.class);

        assertThat(lines(output))
                .singleElement()
                .asString()
                .endsWith("Debrief cannot start: DEBRIEF_OIDC_AUDIENCE is required with DEBRIEF_OIDC_ISSUER: the"
                        + " audience of valid access tokens.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1MB"})
    void a_size_that_is_none_is_told_in_one_line(String value, CapturedOutput output) {
        assertThatThrownBy(() -> start("--DEBRIEF_DISK_RESERVE=" + value)).isInstanceOf(Exception.class);

        assertThat(lines(output))
                .singleElement()
                .asString()
                .contains("Debrief cannot start: DEBRIEF_DISK_RESERVE is \"" + value + "\"; it must be a size");
    }

    @Test
    void a_port_in_use_is_told_in_one_line(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("--server.port=" + other.getLocalPort()))
                    .isInstanceOf(Exception.class);

            assertThat(lines(output))
                    .singleElement()
                    .asString()
                    .endsWith("Debrief cannot start: port " + other.getLocalPort()
                            + " is in use by another program. Set DEBRIEF_PORT to a free port.");
        }
    }

    private void start(String setting) {
        SpringApplication.run(Debrief.class, "--debrief.data=" + data, "--debrief.admin-key=" + Journey.KEY, setting)
                .close();
    }

    /** Without what the views of another Debrief in this process say while the start that fails sets logging up. */
    private static List<String> lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(" DEBUG MongoMessage") && !isOfLogback(line))
                .toList();
    }

    /** Logback reports on itself when a thread of a program that has stopped still logs. */
    private static boolean isOfLogback(String line) {
        return line.contains(" |-WARN in Logger");
    }
}
