package dev.debrief.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection, made anew when the program closes it. It costs as little as it can, because it shares the cores with what it measures. */
final class Client implements AutoCloseable {

    /** The key that every program measured is started with. */
    static final String KEY = "a-key-for-benchmarks-that-no-installation-has";

    private final int port;
    private Socket socket;
    private InputStream in;

    Client(int port) throws IOException {
        this.port = port;
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream());
    }

    JsonNode get(String path) throws IOException {
        return JsonMapper.shared().readTree(send("GET", path, "", ""));
    }

    /** Asks again and again for so long, and tells the median of how long an answer takes. */
    double medianMillis(Duration duration, Supplier<String> path) throws Exception {
        return Spread.medianMillis(duration, () -> send("GET", path.get(), "", ""));
    }

    JsonNode post(String path, String body) throws IOException {
        return JsonMapper.shared().readTree(send("POST", path, "", body));
    }

    /** Imports lines; answers the outcomes. */
    String importLines(String lines) throws IOException {
        return new String(
                send("POST", "/api/reports/import", "", "application/x-ndjson", lines), StandardCharsets.UTF_8);
    }

    /** @throws Refused if the answer is none of success */
    byte[] send(String method, String path, String idempotencyKey, String body) throws IOException {
        return send(method, path, idempotencyKey, "application/json", body);
    }

    private byte[] send(String method, String path, String idempotencyKey, String contentType, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(300)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
                .append(KEY)
                .append("\r\n");
        if (!idempotencyKey.isEmpty()) {
            head.append("Idempotency-Key: ").append(idempotencyKey).append("\r\n");
        }
        head.append("Content-Type: ")
                .append(contentType)
                .append("\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream(512 + content.length);
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        socket.getOutputStream().write(request.toByteArray());
        return answer(method + " " + path);
    }

    private byte[] answer(String request) throws IOException {
        String status = line();
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                length = -1;
            } else if (header.equalsIgnoreCase("Connection: close")) {
                last = true;
            }
        }
        byte[] body = length < 0 ? chunks() : in.readNBytes(length);
        if (last) {
            reconnect();
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new Refused(request + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
        } while (size > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The program has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The program has not done what was asked. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
