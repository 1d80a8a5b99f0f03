package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.standalone.browser.Chromium;
import dev.debrief.standalone.cluster.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An incident in a real browser: sign in, declare, tell, explain, promise, look at it. Pictures are kept in the output of the build. */
class BrowserJourneyTest extends Journey {

    private static final Path PICTURES = Path.of("target/pages");

    private final String origin = "http://127.0.0.1:" + Stage.portOf(Stage.embedded());

    @Test
    void a_team_keeps_the_record_of_an_incident_in_the_browser() throws IOException {
        Optional<Chromium> found = Chromium.find();
        assumeTrue(found.isPresent(), "skipped: there is no Chromium on this machine");
        try (Chromium browser = found.orElseThrow()) {
            browser.look(1280, 900, false);
            signIn(browser);
            String title = Api.unique("Checkout answers errors");
            declare(browser, title);
            String report = browser.where().replaceFirst("/live.*", "");
            tell(browser, "Alert: error rate 12 %");
            tell(browser, "Rolled back 4.2.1");
            assertThat(browser.text()).contains(title, "Alert: error rate 12 %", "Rolled back 4.2.1");
            explain(browser, report);
            promise(browser, report);
            assertThat(browser.text())
                    .contains("A budget of retries for each client")
                    .doesNotContain("Nothing is promised");
            compare(browser, report);
            look(browser, report);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void signIn(Chromium browser) {
        browser.open(origin + "/incidents");
        picture(browser, "sign-in");
        browser.type("#key", KEY);
        browser.follow("form button");
        assertThat(browser.where()).isEqualTo(origin + "/incidents");
    }

    private static void declare(Chromium browser, String title) {
        browser.follow("a[href='/incidents/new']");
        browser.type("#f-title", title);
        browser.choose("select[name=severity]", "SEV2");
        browser.type("#f-services", "checkout, payments");
        picture(browser, "declare");
        browser.follow(".edit-form button");
        assertThat(browser.where()).contains("/live");
    }

    private static void tell(Chromium browser, String text) {
        browser.type("#new", text);
        browser.follow(".live-entry button");
    }

    private static void explain(Chromium browser, String report) {
        browser.open(report + "/edit/cause");
        browser.choose("#f-kind", "root_cause");
        browser.type("#f-text", "The retry policy has no budget");
        browser.follow(".edit-form button");
        Waiting.until(
                "the page has the cause",
                Duration.ofSeconds(10),
                () -> browser.text().contains("Nothing is promised against this."));
    }

    private static void promise(Chromium browser, String report) {
        browser.open(report);
        browser.run("document.querySelector('.bare a').click()");
        Waiting.until(
                "the form is in the page",
                Duration.ofSeconds(10),
                () -> browser.run("'' + document.activeElement.id").equals("f-title"));
        browser.type("#f-title", "A budget of retries for each client");
        browser.type("#f-successCriterion", "A test with a slow store keeps the load below twice the usual one");
        browser.choose("#f-type", "prevent");
        browser.choose("#f-category", "systemic_change");
        browser.type("#f-person", "Grace");
        browser.choose("#f-dueOn", "2030-01-01");
        picture(browser, "promise");
        browser.follow(".edit-form button");
    }

    private static void compare(Chromium browser, String report) {
        browser.open(report + "/replay");
        browser.run("""
            const handle = document.querySelector('[data-end=from]');
            handle.value = 2;
            handle.dispatchEvent(new Event('input'));
            handle.dispatchEvent(new Event('change'));
            ''
            """);
        Waiting.until(
                "the page compares from version 2",
                Duration.ofSeconds(10),
                () -> browser.where().contains("from=2"));
    }

    private void look(Chromium browser, String report) {
        for (String page : List.of(
                report,
                report + "/live",
                report + "/review",
                report + "/replay",
                origin + "/",
                origin + "/incidents",
                origin + "/search?q=checkout",
                origin + "/actions",
                origin + "/patterns",
                origin + "/audit",
                origin + "/audit/accesses",
                origin + "/settings/keys")) {
            browser.look(1280, 900, false);
            browser.open(page);
            String name = page.substring(origin.length())
                    .replaceAll("[0-9a-f-]{36}", "report")
                    .replaceAll("\\W+", "-");
            picture(browser, name + "-1280");
            browser.look(1280, 900, true);
            picture(browser, name + "-1280-dark");
            browser.look(390, 844, false);
            picture(browser, name + "-390");
            assertThat(browser.run("document.documentElement.scrollWidth <= 390 ? 'fits' : 'wide'"))
                    .as(page + " on a phone")
                    .isEqualTo("fits");
        }
    }

    private static void picture(Chromium browser, String name) {
        browser.picture(PICTURES.resolve(name + ".png"));
    }
}
