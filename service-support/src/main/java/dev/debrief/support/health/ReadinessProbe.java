package dev.debrief.support.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Exits with 0 if the service on a local port is ready: a health check for images without curl. */
final class ReadinessProbe {

    private static final int PATIENCE_MILLIS = 3_000;

    private ReadinessProbe() {}

    public static void main(String[] arguments) {
        System.exit(isReady(Integer.parseInt(arguments[0])) ? 0 : 1);
    }

    private static boolean isReady(int port) {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), port)) {
            service.setSoTimeout(PATIENCE_MILLIS);
            service.getOutputStream()
                    .write("GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(service.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.matches("HTTP/1\\.[01] 200.*");
        } catch (IOException e) {
            return false;
        }
    }
}
