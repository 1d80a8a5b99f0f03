package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.Browser.Shown;
import dev.debrief.standalone.cluster.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of administrators. */
class SettingsPagesTest extends Journey {

    private static final String VIEW = "/settings/views/item-outcomes";

    private Browser ada = new Browser(0);

    @BeforeEach
    void signIn() {
        ada = Browser.of(port, KEY);
    }

    @Test
    void a_view_is_rebuilt_and_the_rebuild_is_aborted() {
        assertThat(ada.open("/settings/views").html()).contains("tracked-items", "No report is parked.");

        Shown begun = ada.send(VIEW + "/rebuild", Map.of());
        assertThat(begun.location()).as(begun.html()).isEqualTo("/settings/views?said=begun");
        Waiting.until(
                "the rebuild is compared",
                Duration.ofSeconds(30),
                () -> ada.open("/settings/views").html().contains("0 differences"));
        assertThat(ada.send(VIEW + "/rebuild", Map.of()).status()).isEqualTo(409);
        ada.send(VIEW + "/abort", Map.of());

        assertThat(ada.open("/settings/views").html()).doesNotContain("0 differences");
        assertThat(ada.send("/settings/views/no-such-view/rebuild", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void names_in_use_lead_to_their_reports() {
        String service = "kettle-" + UUID.randomUUID();
        api.post("/api/reports", """
            {"title": "No steam", "type": "outage", "services": [{"name": "%s"}]}
            """.formatted(service));
        Waiting.until(
                "the directory knows the name",
                Duration.ofSeconds(20),
                () -> ada.open("/settings/directory?kind=service&name=" + service)
                        .html()
                        .contains("href=\"/incidents?service=" + service));
    }
}
