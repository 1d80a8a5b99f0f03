package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A collector gets the spans of a request; and a store that goes away takes the program out of service, not down. */
class SurroundingsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Queue<String> collected = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_collector_gets_the_spans_and_a_lost_store_takes_it_out_of_service() throws IOException {
        HttpServer collector = collector();
        String[] settings = {
            "--DEBRIEF_OTLP=http://127.0.0.1:" + collector.getAddress().getPort(),
            "--management.opentelemetry.tracing.export.schedule-delay=100ms",
            "--server.port=0",
            "--debrief.data=" + data,
            "--debrief.admin-key=" + Journey.KEY
        };
        try (ConfigurableApplicationContext debrief = SpringApplication.run(Debrief.class, settings)) {
            Api api = new Api(
                    debrief.getEnvironment().getRequiredProperty("local.server.port", Integer.class), Journey.KEY);
            api.get(api.declare());

            for (String span : new String[] {
                "http post /api/reports", "command DeclareIncident", "http get /api/reports/{id}", "query FindReport"
            }) {
                await(span).atMost(SOON).until(() -> collected.stream().anyMatch(batch -> batch.contains(span)));
            }

            debrief.getBean(HikariDataSource.class).close();

            await("seen")
                    .atMost(SOON)
                    .until(() -> api.get("/actuator/health/eventStore").status() == 503);
            assertThat(api.get("/readyz").status()).isEqualTo(503);
            assertThat(api.get("/livez").status()).isEqualTo(200);
            assertThat(api.post("/api/reports", "{\"title\": \"T\", \"type\": \"outage\", \"severity\": \"SEV3\"}")
                            .status())
                    .isEqualTo(503);
        } finally {
            collector.stop(0);
        }
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
