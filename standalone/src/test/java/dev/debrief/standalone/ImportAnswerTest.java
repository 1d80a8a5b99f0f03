package dev.debrief.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An import is answered when its whole body has been read, since many clients and proxies do not read before they have sent all. */
class ImportAnswerTest extends Journey {

    private static final String REFUSED = "{\"title\": \"A line without an id\"}\n";

    @Test
    void the_answer_begins_when_the_whole_body_has_been_read() throws IOException {
        byte[] lines = REFUSED.repeat(2_000).getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Stage.portOf(Stage.embedded()))) {
            send(socket.getOutputStream(), lines, lines.length - 1);
            JsonNode running = awaitLines(1_999);
            assertThat(running.get("state").asString()).isEqualTo("running");
            assertThat(running.get("bytes").asInt()).isEqualTo(lines.length - 1);
            assertThat(running.get("totalBytes").asInt()).isEqualTo(lines.length);
            assertThat(socket.getInputStream().available()).isZero();

            socket.getOutputStream().write('\n');
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"lines\":2000,", "\"refused\":2000,");
        }
        assertThat(newest().get("state").asString()).isEqualTo("finished");
    }

    @Test
    void a_connection_that_breaks_ends_the_import() throws IOException {
        byte[] lines = REFUSED.repeat(7).getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Stage.portOf(Stage.embedded()))) {
            send(socket.getOutputStream(), lines, lines.length - 1);
            awaitLines(6);
        }
        await().untilAsserted(() -> assertThat(newest().get("state").asString()).isEqualTo("interrupted"));
        assertThat(newest().get("lines").asInt())
                .as("half a line does not count")
                .isEqualTo(6);
    }

    @Test
    void a_compressed_body_is_imported() throws IOException {
        Api.Answer answer = importBody(gzip(REFUSED.repeat(3)), Map.of("Content-Encoding", "gzip"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lines()).hasSize(4);
        assertThat(answer.lines().getLast().get("lines").asInt()).isEqualTo(3);
    }

    @Test
    void a_compressed_body_that_is_cut_off_is_refused_with_what_was_done_until_then() throws IOException {
        byte[] whole = gzip(REFUSED.repeat(3));
        Api.Answer answer = importBody(Arrays.copyOf(whole, whole.length - 4), Map.of("Content-Encoding", "gzip"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("/type")).isEqualTo("urn:debrief:body-incomplete");
        assertThat(answer.string("/detail")).contains("not valid gzip", "Send the whole file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void another_encoding_is_refused(String encoding) {
        assertThat(importBody(REFUSED.getBytes(UTF_8), Map.of("Content-Encoding", encoding))
                        .status())
                .isEqualTo(415);
    }

    private Api.Answer importBody(byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-ndjson");
        return api.send("POST", "/api/reports/import", BodyPublishers.ofByteArray(body), all);
    }

    private static void send(OutputStream out, byte[] lines, int length) throws IOException {
        out.write("""
            POST /api/reports/import HTTP/1.1
            Host: localhost
            Connection: close
            Authorization: Bearer %s
            Content-Type: application/x-ndjson
            Content-Length: %d

            """.formatted(KEY, lines.length).replace("\n", "\r\n").getBytes(UTF_8));
        out.write(lines, 0, length);
        out.flush();
    }

    private JsonNode awaitLines(int lines) {
        await().untilAsserted(() -> assertThat(newest().get("lines").asInt()).isEqualTo(lines));
        return newest();
    }

    private JsonNode newest() {
        return api.get("/api/reports/import").json().at("/imports/0");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
