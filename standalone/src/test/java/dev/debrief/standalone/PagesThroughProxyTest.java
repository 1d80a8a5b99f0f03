package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.cluster.Nginx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages through nginx itself with the shipped configuration. Without nginx on this machine, these tests are skipped. */
class PagesThroughProxyTest {

    private static @Nullable Nginx nginx;
    private static Api api = new Api(0, "");
    private static Browser ada = new Browser(0);

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Nginx.assumeInstalled();
        nginx = Nginx.start(folder, Stage.portOf(Stage.embedded()));
        api = new Api(nginx.port(), Journey.KEY);
        ada = Browser.of(nginx.port(), Journey.KEY);
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void what_others_record_comes_at_once() {
        String report = api.post(
                        "/api/reports",
                        "{\"title\": \"%s\", \"type\": \"outage\", \"severity\": \"SEV3\"}"
                                .formatted(Api.unique("The kettle whistles")))
                .location();
        try (Stream<String> lines = ada.follow(report.replace("/api/reports", "/incidents") + "/live/stream")) {
            Iterator<String> told =
                    lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: changed");
            api.post(report + "/timeline", "{\"text\": \"It is hot\"}");
            assertThat(told.next()).isEqualTo("event: changed");
        }
    }

    @Test
    void a_form_reaches_its_page() {
        String id = "cold-" + UUID.randomUUID().toString().substring(0, 8);
        Browser.Shown defined = ada.send("/taxonomy", Map.of("id", id, "name", id, "reason", "Needed"));
        assertThat(defined.status()).as(defined.html()).isEqualTo(303);
        assertThat(ada.open("/taxonomy").html()).contains(id);
    }

    @Test
    void an_unknown_address_is_a_page() {
        assertThat(ada.open("/nowhere").html()).contains("There is nothing here");
    }
}
