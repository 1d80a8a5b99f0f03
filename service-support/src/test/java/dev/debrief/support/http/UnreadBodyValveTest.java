package dev.debrief.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is refused before its body has arrived. */
class UnreadBodyValveTest {

    private static final int LENGTH = 100_000;

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void the_answer_arrives_and_the_connection_takes_the_next_request() throws Exception {
        start(Duration.ofMinutes(1));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port())) {
            for (int i = 0; i < 2; i++) {
                send(client, head());
                send(client, " ".repeat(LENGTH));

                assertThat(answer(client)).startsWith("HTTP/1.1 401").endsWith("refused");
            }
        }
    }

    @Test
    void a_body_that_goes_on_beyond_the_deadline_closes_the_connection() throws Exception {
        start(Duration.ofMillis(100));
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port())) {
            send(client, head());

            assertThat(answer(client)).startsWith("HTTP/1.1 401").endsWith("refused");

            assertThat(bytesUntilClosed(client)).isLessThan(LENGTH);
        }
    }

    private void start(Duration deadline) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setSilent(true);
        tomcat.getEngine().getPipeline().addValve(new UnreadBodyValve(deadline));
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "refusing", new Refusing());
        context.addServletMappingDecoded("/*", "refusing");
        tomcat.start();
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private static String head() {
        return "POST / HTTP/1.1\r\nHost: test\r\nContent-Length: " + LENGTH + "\r\n\r\n";
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("refused") < 0) {
            answer.append((char) in.read());
        }
        return answer.toString();
    }

    private static int bytesUntilClosed(Socket client) throws InterruptedException {
        for (int sent = 0; sent < LENGTH; sent++) {
            try {
                send(client, " ");
            } catch (IOException closed) {
                return sent;
            }
            Thread.sleep(5);
        }
        return LENGTH;
    }

    private static final class Refusing extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(401);
            response.getOutputStream().write("refused".getBytes(StandardCharsets.US_ASCII));
            response.getOutputStream().close();
        }
    }
}
