package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.Browser.Shown;
import dev.debrief.standalone.cluster.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a browser: the entrance, what they load, and an incident from its declaration to its review. */
class PagesTest extends Journey {

    private Browser ada = new Browser(0);

    @BeforeEach
    void signIn() {
        ada = Browser.of(port, KEY);
    }

    @Test
    void who_has_not_signed_in_is_led_to_the_entrance_and_from_there_to_the_page() {
        Browser nobody = new Browser(port);

        Shown turnedAway = nobody.open("/incidents?status=triage");
        assertThat(turnedAway.status()).isEqualTo(303);
        assertThat(turnedAway.location()).isEqualTo("/sign-in?next=%2Fincidents%3Fstatus%3Dtriage");

        Shown signedIn = nobody.send("/sign-in", Map.of("key", KEY, "next", "/incidents?status=triage"));
        assertThat(signedIn.location()).isEqualTo("/incidents?status=triage");
        assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(nobody.open("/").status()).isEqualTo(200);

        nobody.send("/sign-out", Map.of());
        assertThat(nobody.open("/").status()).isEqualTo(303);
    }

    @Test
    void an_unknown_key_opens_nothing() {
        Browser nobody = new Browser(port);

        Shown refused = nobody.send("/sign-in", Map.of("key", "debrief_no_such_key"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.html()).contains("This key is not known").doesNotContain("debrief_no_such_key");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "javascript:x"})
    void the_entrance_leads_to_pages_of_ours_only(String next) {
        assertThat(new Browser(port)
                        .send("/sign-in", Map.of("key", KEY, "next", next))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void a_form_of_another_site_is_refused_and_the_api_takes_no_cookie() {
        Map<String, String> fields = Map.of("title", "Forged", "type", "outage", "severity", "SEV3");

        assertThat(ada.send("/incidents/new", fields, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(ada.send("/incidents/new", fields, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(ada.send("/incidents/new", fields, new String[0]).status()).isEqualTo(403);
        assertThat(ada.open("/api/me").status()).isEqualTo(401);
        assertThat(ada.open("/api/reports").status()).isEqualTo(401);
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_its_files_are_kept_for_ever() {
        Shown page = ada.open("/");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("form-action 'self'", "frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.html()).doesNotContainPattern("(src|href|action)=\"(https?:)?//");

        List<String> files = java.util.regex.Pattern.compile("/assets/[\\w.-]+")
                .matcher(page.html())
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(files).hasSize(3).allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.(js|css)"));
        for (String file : files) {
            Shown loaded = ada.open(file);
            assertThat(loaded.status()).isEqualTo(200);
            assertThat(loaded.header("Cache-Control")).contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void an_incident_is_declared_told_explained_and_answered_by_a_promise() {
        String title = Api.unique("The kettle stayed cold");
        String page = declare(title);
        ada.send(
                page + "/live",
                Map.of(
                        "text",
                        "The alert fires",
                        "kind",
                        "detection",
                        "once-only",
                        UUID.randomUUID().toString()));
        ada.send(page + "/live/milestone", Map.of("name", "mitigated"));
        assertThat(edit(page, "cause", "", Map.of("kind", "root_cause", "text", "No lid on the kettle"))
                        .location())
                .contains("said=recorded");
        assertThat(ada.open(page).html()).contains("Nothing is promised against this.");
        Shown promised = promise(page);
        assertThat(promised.location()).as(promised.html()).contains("said=recorded");

        assertThat(ada.open(page).html())
                .contains(title, "The alert fires", "No lid on the kettle", "Buy a lid", "Grace", "Mitigated")
                .doesNotContain("Nothing is promised against this.");
        assertThat(ada.open("/incidents").html()).contains(title);
        assertThat(ada.open("/").html()).contains(title);
        assertThat(ada.open("/actions?owner=Grace").html()).contains("Buy a lid");
        assertThat(ada.open(page + "/live").html()).contains("The alert fires");
        assertThat(ada.open(page + "/replay", "Accept-Language", "de").html())
                .contains("<dt>Art</dt>", "Hauptursache")
                .doesNotContain("root_cause", "<dt>kind</dt>");
        assertThat(ada.open(page + "/replay").html())
                .contains("recorded the timeline event “The alert fires”", "No lid on the kettle")
                .doesNotContainPattern("<ins>[0-9-]{10}T")
                .doesNotContainPattern("<ins>[0-9a-f]{8}-[0-9a-f]{4}-");
        assertThat(ada.open(page + "/review").html()).contains("Readiness");
    }

    @Test
    void an_auditor_reads_what_changed_in_all_reports() {
        String title = Api.unique("The kettle was moved");
        String page = declare(title);
        String report = page.substring(page.lastIndexOf('/') + 1);
        edit(page, "lesson", "", Map.of("kind", "lucky", "text", "There was coffee"));
        assertThat(ada.open("/audit").html()).contains(title, "There was coffee", "?from=0&amp;to=1\"");
        assertThat(ada.open("/audit?part=lesson&report=" + report).html())
                .contains("There was coffee")
                .doesNotContain("declared the incident");
        assertThat(ada.open("/audit?as=csv&report=" + report).html()).contains("There was coffee");
        Shown refused = ada.open("/audit?report=kettle");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("value=\"kettle\"", "class=\"wrong\"");
    }

    @Test
    void documents_of_a_report_of_the_past_are_of_the_past() {
        String page = declare(Api.unique("The kettle is new"));
        String past = api.get(page.replace("/incidents/", "/api/reports/") + "/history")
                .string("/items/0/recordedAt");
        edit(page, "lesson", "", Map.of("kind", "lucky", "text", "There was coffee"));
        String html = ada.open(page + "?asOf=" + past).html();
        assertThat(html).doesNotContainPattern("href=\"[^\"?]*\\?[^\"?]*\\?");
        String document = page + "/document?audience=technical&asOf=" + URLEncoder.encode(past, StandardCharsets.UTF_8);
        assertThat(html.replace("%3A", ":")).contains(page + "/document?audience=technical&amp;asOf=" + past);
        assertThat(ada.open(document).html()).contains("The kettle is new").doesNotContain("There was coffee");
    }

    @Test
    void the_entrance_shows_the_incidents_of_my_teams_first() {
        String team = "team-" + UUID.randomUUID();
        String others = Api.unique("The others' kettle is cold");
        declare(others);
        String mine = Api.unique("Our kettle is cold");
        api.post(
                "/api/reports",
                "{\"title\": \"%s\", \"type\": \"other\", \"teams\": [{\"name\": \"%s\"}]}".formatted(mine, team));
        Browser member = Browser.of(
                port,
                api.post(
                                "/api/clients",
                                "{\"name\": \"Mira\", \"roles\": [\"responder\"], \"teams\": [\"%s\"]}".formatted(team))
                        .string("/key"));
        assertThat(member.open("/").html())
                .containsSubsequence("Of my teams", mine, "Others")
                .containsOnlyOnce(mine);
    }

    @Test
    void the_board_shows_what_became_of_the_items_of_a_year() {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.lastDayOfMonth());
        String page = declare(Api.unique("The kettle is old"));
        edit(page, "cause", "", Map.of("kind", "root_cause", "text", "It was never cleaned"));
        String title = Api.unique("Clean it");
        promise(page, Map.of("title", title, "dueOn", end.toString()));

        String month = "/actions?dueFrom=%s&dueTo=%s".formatted(end.withDayOfMonth(1), end);
        assertThat(ada.open("/actions").html())
                .contains("class=\"ahead\"", "href=\"" + month.replace("&", "&amp;") + "\"");
        assertThat(ada.open(month + "&owner=Grace").html())
                .contains(title, "<p class=\"quiet\" dir=\"auto\">Unknown</p>")
                .doesNotContain("class=\"ahead\"");
        assertThat(ada.open("/actions?owner=Grace&dueTo=" + end.minusYears(1)).html())
                .doesNotContain(title);
        assertThat(ada.open("/actions?dueFrom=" + end + "&dueTo=" + end.minusDays(40))
                        .html())
                .contains("class=\"wrong\"");
    }

    @Test
    void the_live_page_says_when_the_next_update_was_promised() {
        String page = declare(Api.unique("The kettle leaks"));
        String report = page.replace("/incidents/", "/api/reports/");
        Instant now = Instant.now();
        api.post(report + "/updates", "{\"text\": \"We look\", \"nextAt\": \"%s\"}".formatted(now.minusSeconds(1000)));
        assertThat(ada.open(page + "/live").html()).contains("The next update is 16 min late");
        api.post(report + "/updates", "{\"text\": \"Still\", \"nextAt\": \"%s\"}".formatted(now.plusSeconds(7150)));
        assertThat(ada.open(page + "/live").html()).contains("Next update in 1 h 5");
        assertThat(ada.open(page).html()).contains("next update");
        assertThat(api.get(report + "/updates").string("/items/0/nextAt")).isNotEmpty();
        ada.send(page + "/live/milestone", Map.of("name", "resolved"));
        assertThat(ada.open(page + "/live").html()).doesNotContain("Next update in");
        assertThat(api.post(report + "/updates", "{\"text\": \"So\", \"nextAt\": \"soon\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_comparison_that_is_not_possible_is_refused_in_the_page_and_keeps_what_was_typed() {
        String page = declare(Api.unique("The kettle sings"));
        Shown before = ada.open(page + "/replay?from=2001-01-01&to=0");
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.html()).contains("The report did not exist at that time.", "value=\"2001-01-01\"");
        Shown wrong = ada.open(page + "/replay?from=last+Tuesday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("value=\"last Tuesday\"", "class=\"wrong\"");
    }

    @Test
    void versions_stand_on_a_line_by_number_or_by_time() {
        String page = declare(Api.unique("No tea"));
        edit(page, "lesson", "", Map.of("kind", "lucky", "text", "There was coffee"));
        assertThat(ada.open(page + "/replay").html()).contains("data-end=\"from\"", "data-version=\"1\"", "scale=time");
        assertThat(ada.open(page + "/replay?scale=time").html())
                .contains("data-version=\"1\"", "Scale by version", "data-scale=\"time\"", "max=\"98.5\"");
    }

    @Test
    void what_others_record_is_told_to_the_live_page() {
        String page = declare(Api.unique("The kettle whistles"));
        try (Stream<String> lines = ada.follow(page + "/live/stream")) {
            Iterator<String> told =
                    lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: changed");
            api.post(page.replace("/incidents", "/api/reports") + "/timeline", "{\"text\": \"It is hot\"}");
            assertThat(told.next()).isEqualTo("event: changed");
        }
    }

    @Test
    void a_comment_on_a_part_stands_beside_it_until_it_is_resolved() {
        String page = declare(Api.unique("The kettle drips"));
        edit(page, "cause", "", Map.of("kind", "root_cause", "text", "A crack in the kettle"));
        String link = ada.open(page).html().replaceAll("(?s).*href=\"([^\"]*edit/comment[^\"]*cause[^\"]*)\".*", "$1");
        Shown form = ada.open(link.replace("&amp;", "&"));
        assertThat(form.html()).contains("About:");
        String sent = ada.send(
                        page + "/edit/comment",
                        Map.of(
                                "about/kind", form.hidden("about/kind"),
                                "about/id", form.hidden("about/id"),
                                "text", "Since when?",
                                "once-only", form.hidden("once-only")))
                .location();
        String comment = sent.substring(sent.indexOf("#p-") + 3);

        String shown = ada.open(page).html();
        assertThat(shown.indexOf("Since when?"))
                .isGreaterThan(shown.indexOf("A crack in the kettle"))
                .isLessThan(shown.indexOf("id=\"s-lesson\""));
        edit(page, "resolution", comment, Map.of("note", "Since Monday"));
        String resolved = ada.open(page).html();
        assertThat(resolved.indexOf("Since when?")).isGreaterThan(resolved.indexOf("id=\"s-comment\""));
    }

    @Test
    void times_are_shown_as_distributions() {
        String service = "kettle-" + UUID.randomUUID();
        String report = api.post("/api/reports", """
            {"title": "No steam", "type": "outage", "severity": "SEV2", "occurredAt": "%s",
             "services": [{"name": "%s"}]}
            """.formatted(Instant.now().minus(Duration.ofHours(3)), service))
                .location();
        api.put(
                report + "/milestones/detected",
                "{\"at\": \"%s\"}".formatted(Instant.now().minus(Duration.ofHours(2))));
        assertThat(ada.open("/patterns/metrics?by=service&service=" + service).html())
                .contains("Start to detection", "1 h 00 min", service, "Does it get better?")
                .contains("/patterns/incidents?from=", "metric=timeToDetect");
        Shown behind = ada.open("/patterns/incidents?metric=timeToDetect&service=" + service);
        assertThat(behind.html()).contains("1 incident", "No steam", "1 h 00 min", "<circle r=\"6\"");
        assertThat(ada.open("/patterns/incidents?metric=timeToResolve&without=value&service=" + service)
                        .html())
                .contains("Without this time", "No steam");
        assertThat(ada.open("/patterns/incidents?as=csv&metric=timeToDetect&service=" + service)
                        .html())
                .contains("seconds.timeToDetect", "No steam");
    }

    /** Whatever a page leads to is there. */
    @Test
    void no_link_of_the_pages_leads_nowhere() {
        String page = declare(Api.unique("No tea"));
        edit(page, "cause", "", Map.of("kind", "root_cause", "text", "No lid"));
        java.util.regex.Pattern link = java.util.regex.Pattern.compile("href=\"(/[^\"#]*)");
        Set<String> known = new TreeSet<>();
        for (String from : List.of(
                "/",
                page,
                page + "/live",
                page + "/review",
                page + "/replay",
                "/incidents",
                "/actions",
                "/patterns",
                "/patterns/trend",
                "/patterns/heatmap",
                "/patterns/metrics",
                "/taxonomy",
                "/audit",
                "/audit/accesses")) {
            link.matcher(ada.open(from).html())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(to -> to.startsWith("/patterns") || to.contains(page) || to.startsWith("/settings"))
                    .limit(40)
                    .forEach(known::add);
        }
        for (String to : known) {
            assertThat(ada.open(to).status()).as(to).isEqualTo(200);
        }
        assertThat(known).hasSizeGreaterThan(60);
    }

    @Test
    void a_pattern_review_is_scheduled_told_decided_and_concluded() {
        Shown list = ada.open("/patterns/reviews");
        String title = Api.unique("Kettles of the spring");
        String page = ada.send(
                        "/patterns/reviews",
                        Map.of(
                                "title",
                                title,
                                "from",
                                "2026-03-01",
                                "to",
                                "2026-06-01",
                                "dueOn",
                                "2026-06-15",
                                "responsible",
                                "Ada",
                                "once-only",
                                list.hidden("once-only")))
                .location()
                .replaceFirst("[?].*", "");
        ada.send(
                page + "/findings",
                Map.of(
                        "text",
                        "Lids are missing",
                        "once-only",
                        UUID.randomUUID().toString()));
        ada.send(
                page + "/decisions",
                Map.of("text", "Buy lids", "once-only", UUID.randomUUID().toString()));
        assertThat(ada.send(page + "/conclusion", Map.of("form", "conclusion", "text", "Lids", "nextDueOn", "soon"))
                        .html())
                .contains("Lids are missing", ">Lids</textarea>", "value=\"soon\"");
        ada.send(page + "/conclusion", Map.of("text", "Kettles need lids", "nextDueOn", "2026-12-01"));
        assertThat(ada.open(page).html())
                .contains(title, "Lids are missing", "Buy lids", "Kettles need lids", "/patterns?from=2026-03-01")
                .doesNotContain("Record a finding");
        assertThat(ada.open("/patterns/reviews?status=concluded").html()).contains(title);
        Browser submitter = Browser.of(port, api.post("/api/clients", """
            {"name": "a submitter of kettles", "roles": ["submitter"], "teams": ["payments"]}
            """).string("/key"));
        assertThat(submitter.open("/patterns/reviews").html()).doesNotContain("Schedule a review");
    }

    @Test
    void a_form_that_is_sent_twice_records_once() {
        String page = declare(Api.unique("No tea"));
        Shown form = ada.open(page + "/edit/lesson");
        Map<String, String> fields =
                Map.of("kind", "lucky", "text", "There was coffee", "once-only", form.hidden("once-only"));

        ada.send(page + "/edit/lesson", fields);
        ada.send(page + "/edit/lesson", fields);

        assertThat(ada.open(page).html().split("There was coffee", -1)).hasSize(2);
    }

    @Test
    void what_is_wrong_stands_at_the_field_and_what_was_typed_is_kept() {
        String page = declare(Api.unique("No tea"));

        Shown refused = edit(page, "severity", "", Map.of("severity", "SEV9", "rationale", "All of them are cold"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("All of them are cold", "href=\"#f-severity\"", "must be one of SEV1");
    }

    @Test
    void two_who_edit_one_text_see_both() {
        String page = declare(Api.unique("No tea"));
        edit(page, "section", "", Map.of("section", "response", "text", "We poured water"));
        Shown form = ada.open(page + "/edit/section?part=response");
        edit(page, "section", "response", Map.of("section", "response", "text", "Somebody poured milk"));

        Shown conflict = ada.send(
                page + "/edit/section?part=response",
                Map.of(
                        "section", "response",
                        "text", "Ada poured water",
                        "base-version", form.hidden("base-version"),
                        "part", "response"));

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.html())
                .contains("Ada poured water", "Somebody poured milk", "Record mine nevertheless")
                .doesNotContain("together");
    }

    @Test
    void two_who_edit_one_text_at_different_places_may_record_both() {
        String page = declare(Api.unique("No tea"));
        String report = page.replace("/incidents/", "/api/reports/");
        edit(page, "section", "", Map.of("section", "response", "text", "We poured\ncold water"));
        String address = page + "/edit/section?part=response";
        String base = ada.open(address).hidden("base-version");
        edit(page, "section", "response", Map.of("section", "response", "text", "We poured\ncold milk"));

        Map<String, String> typed = new HashMap<>(Map.of(
                "section", "response", "text", "Ada poured\r\ncold water", "base-version", base, "part", "response"));
        Shown conflict = ada.send(address, typed);
        assertThat(conflict.html())
                .contains("Ada poured\ncold milk", "name=\"together\"", "Record as chosen")
                .doesNotContain("checked");

        typed.put("base-version", conflict.hidden("base-version"));
        typed.put("together", "text");
        typed.put("merged/text", "Ada poured\ncold milk");
        assertThat(ada.send(address, typed).location()).contains("said=recorded");
        assertThat(api.get(report).json().at("/sections").toString()).contains("Ada poured\\ncold milk");
    }

    @Test
    void a_correction_keeps_what_its_form_does_not_change() {
        String page = declare(Api.unique("No tea"));
        String report = page.replace("/incidents/", "/api/reports/");
        String entry =
                api.post(report + "/timeline", """
                    {"kind": "action", "occurredAt": "2026-03-01T14:03:27Z", "endedAt": "2026-03-01T14:20:00Z",
                     "text": "We boil it by hand", "actors": ["Hopper, Grace"], "source": {"system": "chat", "externalId": "%s"}}
                    """.formatted(UUID.randomUUID())).string("/id");
        Shown form = ada.open(page + "/edit/timeline-entry?part=" + entry);

        Shown corrected = ada.send(
                page + "/edit/timeline-entry?part=" + entry,
                Map.of(
                        "kind", "action",
                        "occurredAt", "2026-03-01T14:03",
                        "endedAt", "2026-03-01T14:20",
                        "text", "We boil it by foot",
                        "actors", "Hopper, Grace",
                        "reason", "A slip",
                        "base-version", form.hidden("base-version")));

        assertThat(corrected.location()).as(corrected.html()).contains("said=recorded");
        assertThat(form.html()).contains("value=\"2026-03-01T14:20\"", "We boil it by hand");
        assertThat(api.get(report + "/timeline").json().at("/items/0/text").asString())
                .isEqualTo("We boil it by foot");
        assertThat(api.get(report + "/timeline")
                        .json()
                        .at("/items/0/source/system")
                        .asString())
                .isEqualTo("chat");
        assertThat(ada.open(page).html()).contains("until 14:20");
    }

    @Test
    void a_page_of_the_past_says_so_and_shows_what_was_recorded_then() {
        String page = declare(Api.unique("No tea"));
        String then = api.get(page.replace("/incidents/", "/api/reports/")).string("/updatedAt");
        edit(page, "lesson", "", Map.of("kind", "lucky", "text", "There was coffee"));
        String asOf = "?asOf=" + URLEncoder.encode(then, StandardCharsets.UTF_8);

        Shown past = ada.open(page + asOf);

        assertThat(past.html())
                .contains("You look at what was recorded until", "Back to now", page + "/live?asOf=")
                .doesNotContain("There was coffee", "/edit/");
        assertThat(ada.open("/" + asOf).html()).contains("known for now only");
    }

    @Test
    void a_report_is_reviewed_approved_and_published() {
        String page = declare(Api.unique("No tea"));
        edit(page, "milestone", "", Map.of("milestone", "impactStarted", "at", "2026-03-01T14:00"));
        edit(page, "section", "", Map.of("section", "description", "text", "The kettle stayed cold for an hour."));
        edit(page, "timeline", "", Map.of("kind", "note", "occurredAt", "2026-03-01T14:00", "text", "It is cold"));
        edit(page, "cause", "", Map.of("kind", "root_cause", "text", "No lid on the kettle"));
        promise(page);

        ada.send(page + "/live/status", Map.of("status", "resolved"));

        Shown asked = edit(page, "review", "", Map.of("reviewers", "Grace, team search"));
        assertThat(asked.location()).as(asked.html()).contains("said=recorded");
        Browser grace = Browser.of(port, api.post("/api/clients", """
            {"name": "Grace", "roles": ["responder"], "teams": ["search"]}
            """).string("/key"));
        assertThat(ada.open(page + "/review").html()).contains("In review", "Approve", "Ask for changes", "search");
        String form = page + "/edit/approval";
        Shown approved = grace.send(form, Map.of("version", grace.open(form).hidden("base-version")));
        assertThat(approved.location()).as(approved.html()).contains("said=recorded");
        Shown published = edit(page, "publication", "", Map.of());
        assertThat(published.location()).as(published.html()).contains("said=recorded");
        assertThat(ada.open(page + "/review").html()).contains("Revision 1");
        assertThat(ada.open(page + "/document?audience=customer").html()).contains("<!DOCTYPE html>");
    }

    @Test
    void pages_speak_the_language_of_the_browser() {
        Shown page = new Browser(port).open("/sign-in", "Accept-Language", "de-AT,de;q=0.9");

        assertThat(page.html()).contains("lang=\"de\"", "Anmelden");
    }

    @ParameterizedTest
    @CsvSource({
        "/incidents?severity=SEV9&service=tea-room, Severity: must be one of SEV1",
        "/incidents?from=2026-03-02&to=2026-03-01&service=tea-room, To: must not be before from",
        "/patterns?from=2026-03-02&to=2026-03-01&service=tea-room, To: must be after from",
        "/patterns/trend?from=x&service=tea-room, From: ",
        "/patterns/heatmap?rows=colour&service=tea-room, rows: ",
        "/patterns/metrics?from=2026-03-02&to=2026-03-01&service=tea-room, To: must be after from",
        "/actions?status=lost&team=tea-room, Status: must be one of",
        "/search?q=tea-room severity:SEV9, severity: must be one of"
    })
    void a_choice_that_the_api_refuses_is_explained_above_the_form_which_keeps_it(String address, String why) {
        Shown refused = ada.open(address.replace(" ", "%20"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains(why, "tea-room", "<form");
    }

    @Test
    void a_time_to_look_back_to_is_in_the_zone_of_the_page_and_a_refused_one_is_forgotten() {
        Shown chosen = ada.open("/incidents?team=tea-room&chosenAsOf=2026-03-01T15:00&chosenZone=Europe/Berlin");
        assertThat(chosen.location()).isEqualTo("/incidents?team=tea-room&asOf=2026-03-01T14%3A00%3A00Z");

        assertThat(ada.open("/incidents?team=tea-room&asOf=2026-03-01T14:00:00Z")
                        .html())
                .contains("<a href=\"/incidents?team=tea-room\">Back to now", "name=\"team\" value=\"tea-room\"");

        Shown refused = ada.open("/incidents?asOf=2999-01-01T00:00:00Z");
        assertThat(refused.status()).isEqualTo(400);
        for (Shown page : List.of(refused, ada.open("/?asOf=2999-01-01T00:00:00Z"))) {
            assertThat(page.html()).doesNotContain("You look at").doesNotContainPattern("href=\"[^\"]*asOf=2999");
        }
    }

    @Test
    void what_happened_earlier_is_recorded_with_its_clock() {
        String page = declare(Api.unique("No tea"));
        String report = page.replace("/incidents", "/api/reports");
        Instant then = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        ada.send(
                page + "/live",
                Map.of(
                        "kind",
                        "note",
                        "text",
                        "It was cold",
                        "clock",
                        then.atZone(ZoneOffset.UTC).toLocalTime().toString(),
                        "once-only",
                        UUID.randomUUID().toString()));
        assertThat(OffsetDateTime.parse(api.get(report + "/timeline").string("/items/0/occurredAt"))
                        .toInstant())
                .isEqualTo(then);

        Shown refused = ada.send(
                page + "/live", Map.of("kind", "note", "text", "It was hot", "clock", "noon", "once-only", "k1"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("It was hot");
    }

    @Test
    void an_incident_that_is_resolved_now_is_over() {
        String page = declare(Api.unique("No tea"));
        ada.send(page + "/live/milestone", Map.of("name", "resolved"));
        assertThat(api.get(page.replace("/incidents", "/api/reports")).string("/status"))
                .isEqualTo("resolved");
        assertThat(ada.open(page + "/live").html()).contains("<b>Resolved</b>");
    }

    @Test
    void the_list_shows_no_time_that_nobody_recorded() {
        String service = "cups-" + UUID.randomUUID();
        for (String known : List.of("\"occurredOn\": \"2026-03-01\", ", "")) {
            api.post("/api/reports", """
                {"title": "No cup", "type": "outage", "severity": "SEV2", %s"displayZone": "Asia/Tokyo",
                 "services": [{"name": "%s"}]}
                """.formatted(known, service));
        }

        String list = ada.open("/incidents?service=" + service).html();

        assertThat(list).contains(">1 Mar 2026<", ">not recorded<");
        assertThat(list.split("<time", -1)).hasSize(2);
    }

    @Test
    void what_does_not_exist_is_a_page_too() {
        for (String path : Stream.of(
                        "/incidents/" + UUID.randomUUID(), "/incidents/nowhere/at/all", "/patterns/x/y", "/nowhere")
                .toList()) {
            Shown page = ada.open(path);
            assertThat(page.status()).as(path).isIn(400, 404);
            assertThat(page.html()).as(path).contains("<!DOCTYPE html>");
        }
    }

    private String declare(String title) {
        return ada.send(
                        "/incidents/new",
                        Map.of(
                                "title",
                                title,
                                "type",
                                "outage",
                                "severity",
                                "SEV2",
                                "once-only",
                                UUID.randomUUID().toString()))
                .location()
                .replaceFirst("/live.*", "");
    }

    /** Opens a form, fills it in and sends it. */
    private Shown edit(String page, String operation, String part, Map<String, String> fields) {
        String address = page + "/edit/" + operation + (part.isEmpty() ? "" : "?part=" + part);
        Shown form = ada.open(address);
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("once-only", form.hidden("once-only"));
        all.put("base-version", form.hidden("base-version"));
        return ada.send(address, all);
    }

    /** Promises a lid against the first cause. */
    private Shown promise(String page) {
        return promise(page, Map.of("title", "Buy a lid", "dueOn", "2030-01-01"));
    }

    private Shown promise(String page, Map<String, String> what) {
        String cause = api.get(page.replace("/incidents/", "/api/reports/")).string("/analysis/causes/0/id");
        Map<String, String> item = new HashMap<>(Map.of(
                "successCriterion", "Water boils in three minutes",
                "type", "prevent",
                "category", "systemic_change",
                "addresses", cause,
                "owner/person", "Grace"));
        item.putAll(what);
        return edit(page, "action-item", cause, item);
    }

    @Test
    void similar_incidents_are_shown_with_what_solved_them_and_a_person_may_know_better() {
        String word = "z" + UUID.randomUUID().toString().replace("-", "");
        String old = similarTo(word);
        api.post(old + "/resolution-steps", """
            {"occurredAt": "2026-03-01T14:40:00Z", "action": "Raised the limit", "outcome": "worked"}
            """);
        String young = page(similarTo(word));
        assertThat(ada.open(young).html()).contains("hx-get=\"" + young + "/similar\"");
        Waiting.until(
                "the search knows the older incident",
                Duration.ofSeconds(20),
                () -> ada.open(young + "/similar").html().contains(page(old)));
        assertThat(ada.open(young + "/similar", "HX-Request", "true").html())
                .contains(page(old), "Raised the limit")
                .doesNotContain("<html");
        Shown similar = ada.open(young + "/similar");
        assertThat(similar.html()).contains(page(old), "both name `" + word, "Raised the limit", "Not the same");

        String other = old.substring(old.lastIndexOf('/') + 1);
        Shown denied = ada.send(young + "/similar", Map.of("other", other, "relation", "not_the_same"));
        assertThat(denied.location()).isEqualTo(young + "/similar");
        assertThat(ada.open(young).html()).contains("Not the same as", page(old));
        assertThat(ada.open(young + "/similar").html()).contains("Said to be different");
        assertThat(ada.open(young + "/similar", "HX-Request", "true").html()).doesNotContain(page(old));

        String statedIn = young.substring(young.lastIndexOf('/') + 1);
        ada.send(young + "/similar", Map.of("other", other, "statedIn", statedIn, "reason", "A slip"));
        assertThat(ada.open(young + "/similar").html()).doesNotContain("Said to be different");
        assertThat(ada.send(young + "/similar", Map.of("other", statedIn, "relation", "same"))
                        .html())
                .contains("class=\"wrong\"");
    }

    @Test
    void patterns_are_a_heat_map_a_trend_and_groups_of_loose_causes_too() {
        String word = "z" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < 2; i++) {
            String report = similarTo(word);
            api.post(report + "/causes", """
                {"kind": "root_cause", "text": "The %s was shut by hand", "category": "change-typo"}
                """.formatted(word));
            api.post(report + "/causes", """
                {"kind": "root_cause", "text": "Nobody was told of the %s"}
                """.formatted(word));
        }
        String year = "?from=2026-01-01&to=2027-01-01&service=" + word;
        assertThat(ada.open("/patterns/heatmap" + year + "&columns=severity").html())
                .contains("<table class=\"heat\">", "class=\"h5\"", "by=category&amp;category=");
        assertThat(ada.open("/patterns" + year).html())
                .contains("href=\"/patterns/trend?from=2026-01-01&amp;to=2027-01-01&amp;service=" + word);
        assertThat(ada.open("/patterns/together" + year).html()).contains("Pairs of", "axis=category&amp;value=");
        assertThat(ada.open("/patterns/trend" + year).html()).contains("<ol class=\"trend\">", "2026-03: 2");
        assertThat(ada.open("/patterns/unclassified").html()).contains("causes without a category were compared");
        assertThat(ada.open("/patterns/unclassified?words=" + word).html()).contains("of the " + word);
        Shown refused = ada.open("/patterns/unclassified?words=severity:lost");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("value=\"severity:lost\"", "class=\"wrong\"");
        assertThat(ada.open("/patterns" + year).html()).contains("Heat map");
    }

    @Test
    void lists_are_taken_into_spreadsheets_with_their_filters() {
        String word = "z" + UUID.randomUUID().toString().replace("-", "");
        similarTo(word);
        assertThat(ada.open("/incidents?service=" + word).html()).contains("service=" + word + "&amp;as=csv");
        Shown csv = ada.open("/incidents?as=csv&service=" + word);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("incidents.csv");
        assertThat(csv.html().lines()).hasSize(2).last().asString().contains("The " + word + " stops");
        assertThat(ada.open("/actions?as=csv").status()).isEqualTo(200);
    }

    @Test
    void a_category_is_merged_after_a_look_at_what_that_changes() {
        String word = "z" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        for (String id : List.of(word + "-a", word + "-b")) {
            ada.send("/taxonomy", Map.of("id", id, "name", "Name of " + id, "reason", "Needed"));
        }
        api.post(
                similarTo(word) + "/causes",
                "{\"kind\": \"root_cause\", \"text\": \"A cause\", \"category\": \"%s-a\"}".formatted(word));
        assertThat(ada.open("/taxonomy").html()).contains("Name of " + word + "-a", "/taxonomy/" + word + "-b");
        assertThat(ada.open("/taxonomy/" + word + "-a?into=" + word + "-b").html())
                .contains("1 causes in 1 reports", "1 causes would count as Name of " + word + "-b, beside the 0");

        Shown merged = ada.send("/taxonomy/" + word + "-a/merge", Map.of("into", word + "-b", "reason", "The same"));
        assertThat(merged.location()).isEqualTo("/taxonomy/" + word + "-a");
        assertThat(ada.open("/taxonomy/" + word + "-a").html()).contains("Its causes count as Name of " + word + "-b");
        assertThat(ada.send("/taxonomy/" + word + "-b/name", Map.of("name", "", "reason", ""))
                        .html())
                .contains("class=\"wrong\"");
        assertThat(ada.open("/taxonomy/no-such-category").status()).isEqualTo(404);
    }

    @Test
    void the_policy_is_read_by_all_and_a_wrong_one_is_refused_with_what_was_typed() {
        Browser analyst = Browser.of(port, api.post("/api/clients", """
            {"name": "Ada", "roles": ["analyst"]}
            """).string("/key"));
        assertThat(analyst.open("/settings/policy").html())
                .contains("severities")
                .doesNotContain("<textarea");
        assertThat(ada.open("/settings/policy").html()).contains("<textarea");
        Shown refused = ada.send("/settings/policy", Map.of("policy", "{no json}", "reason", "A try"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("This is no JSON.", "{no json}", "A try");
        assertThat(ada.send("/settings/policy", Map.of("policy", "{}", "reason", "A try"))
                        .html())
                .contains("class=\"wrong\"");
        assertThat(analyst.send("/settings/policy", Map.of("policy", "{}", "reason", "A try"))
                        .status())
                .isEqualTo(403);
    }

    private String similarTo(String word) {
        return api.post("/api/reports", """
            {"title": "The %1$s stops at the %1$sx of the %1$sy", "type": "outage", "severity": "SEV2", "occurredAt": "2026-03-01T14:00:00Z",
             "services": [{"name": "%1$s"}]}
            """.formatted(word)).location();
    }

    private static String page(String report) {
        return report.replace("/api/reports/", "/incidents/");
    }
}
