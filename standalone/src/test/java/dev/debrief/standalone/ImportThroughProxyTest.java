package dev.debrief.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.standalone.cluster.Nginx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Imports through nginx itself with the shipped configuration. Without nginx on this machine, these tests are skipped. */
class ImportThroughProxyTest {

    /** How many mebibytes are sent: {@code -Dimport.size=1024} sends one gibibyte. */
    private static final int SIZE = Integer.getInteger("import.size", 24);

    private static final String RUN = UUID.randomUUID().toString();

    /** Lines of 16 KiB, mostly of a field that is not read. */
    private static final String FILLER = "x".repeat(16 << 10);

    private static @Nullable Nginx nginx;
    private static Api api = new Api(0, "");

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Nginx.assumeInstalled();
        nginx = Nginx.start(folder, Stage.portOf(Stage.embedded()));
        api = new Api(nginx.port(), Journey.KEY);
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void a_large_import_is_answered_whole_also_to_a_client_that_reads_only_when_all_is_sent() throws IOException {
        int lines = SIZE * 64;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), nginx().port())) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                POST /api/reports/import HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s
                Content-Type: application/x-ndjson
                Transfer-Encoding: chunked

                """.formatted(Journey.KEY).replace("\n", "\r\n").getBytes(UTF_8));
            for (int number = 1; number <= lines; number++) {
                byte[] line = line(number).getBytes(UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(UTF_8));
                out.write(line);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            List<String> answer = new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();

            assertThat(answer.getFirst()).startsWith("HTTP/1.1 200");
            assertThat(answer)
                    .filteredOn(line -> line.contains("\"outcome\":\"imported\""))
                    .hasSize(20);
            assertThat(answer).anyMatch(line -> line.contains("{\"lines\":%d,".formatted(lines)));
        }
    }

    @Test
    void progress_can_be_seen_through_the_proxy() {
        Api.Answer answer = api.send(
                "POST",
                "/api/reports/import",
                BodyPublishers.ofString("{\"title\": \"A line without an id\"}\n".repeat(3)),
                Map.of("Content-Type", "application/x-ndjson"));
        assertThat(answer.lines()).hasSize(4);
        JsonNode newest = api.get("/api/reports/import").json().at("/imports/0");
        assertThat(newest.get("lines").asInt()).isEqualTo(3);
        assertThat(newest.get("totalBytes").isNumber()).isTrue();
    }

    @Test
    void a_caller_without_a_key_reads_why_although_the_body_is_large() {
        Api.Answer answer = api.withKey("")
                .send(
                        "POST",
                        "/api/reports/import",
                        BodyPublishers.ofByteArray(new byte[20 << 20]),
                        Map.of("Content-Type", "application/x-ndjson"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.string("/type")).isEqualTo("urn:debrief:unauthorized");
    }

    @Test
    void an_import_goes_on_where_a_broken_connection_left_it() throws IOException {
        String first = line(1).replace(RUN, "again-" + RUN);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), nginx().port())) {
            socket.getOutputStream()
                    .write("""
                        POST /api/reports/import HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Content-Type: application/x-ndjson
                        Content-Length: 1000000

                        """.formatted(Journey.KEY).replace("\n", "\r\n").getBytes(UTF_8));
            socket.getOutputStream().write(first.getBytes(UTF_8));
            await().until(() -> api.get("/api/reports/import").number("/imports/0/imported") == 1);
        }
        await().until(() ->
                api.get("/api/reports/import").string("/imports/0/state").equals("interrupted"));

        Api.Answer again = api.importLines(first.strip());

        assertThat(again.lines().getFirst().get("outcome").asString()).isEqualTo("unchanged");
    }

    /** The first twenty are imported, all others refused because they have no id. */
    private static String line(int number) {
        String id = number <= 20 ? "\"id\": \"" + RUN + "-" + number + "\", " : "";
        return "{" + id + "\"title\": \"Incident " + number + "\", \"date\": \"2026-03-01\", \"raw\": \"" + FILLER
                + "\"}\n";
    }

    private static Nginx nginx() {
        return java.util.Objects.requireNonNull(nginx);
    }
}
