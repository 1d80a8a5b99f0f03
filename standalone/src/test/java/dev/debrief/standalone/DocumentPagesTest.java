package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a page to read: for engineers, for management, for customers. */
class DocumentPagesTest extends Journey {

    private static final List<String> AUDIENCES = List.of("technical", "executive", "customer");

    private static final String EVIL =
            "x</style></title></text>--><script>alert(1)</script><img src=x onerror=alert(1)>'\\\" [[${7*7}]]"
                    + " {apology} [a](javascript:alert(1))";

    private static final Set<String> TAGS = Set.of(
            "html head meta title style body div main header footer p h1 h2 h3 h4 table thead tbody tr th td ul ol li strong em code pre br span a"
                    .concat(" svg line circle text rect polygon g blockquote hr")
                    .split(" ", -1));

    @Test
    void a_page_is_one_file_that_loads_and_runs_nothing() throws Exception {
        HttpResponse<String> answer = page(api.declare(), "technical", "html");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src", "self");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"checkout-answers-errors-version-0.html\"");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "<link", "<img", "url(", "@import", " th:", "triage,");
    }

    @Test
    void a_pdf_has_the_title_and_numbered_sheets_and_is_saved_under_a_safe_name() throws Exception {
        String report = api.post("/api/reports", """
            {"title": "../../\\"Große\\" Störung; <b>", "type": "outage", "severity": "SEV2"}
            """).location();
        HttpResponse<byte[]> answer = ask(report, "technical", "pdf", BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"gro-e-storung-b-version-0.pdf\"");
        assertThat(text(answer.body())).contains("../../\"Große\" Störung; <b>", "Page 1 of 1", "Version 0 of");
    }

    @Test
    void markup_in_any_field_stays_text() throws Exception {
        String report = reportOf(EVIL);
        for (String audience : AUDIENCES) {
            String html = page(report, audience, "html").body();
            assertThat(tags(html)).as(audience).isSubsetOf(TAGS);
            assertThat(attributes(html))
                    .as(audience)
                    .allSatisfy(attribute -> assertThat(attribute)
                            .doesNotStartWith("on")
                            .isNotIn("src", "style", "srcset", "action", "xlink:href"));
            assertThat(html).as(audience).contains("[[${7*7}]]").doesNotContain("href=\"javascript");
            assertThat(text(ask(report, audience, "pdf", BodyHandlers.ofByteArray())
                            .body()))
                    .as(audience)
                    .contains("<script>alert(1)</script>");
        }
    }

    @Test
    void management_and_customers_read_no_names_of_people_no_perspectives_and_no_addresses() throws Exception {
        String report = reportOf("Checkout was slow, said Ada Lovelace, see https://grafana.inside.example/x.");
        assertThat(page(report, "technical", "html").body())
                .contains("Ada Lovelace", "Grace Hopper", "My own view", "https://evidence.inside.example");
        for (String audience : List.of("executive", "customer")) {
            for (String format : List.of("html", "markdown")) {
                assertThat(page(report, audience, format).body())
                        .as(audience)
                        .contains("the lead")
                        .doesNotContainIgnoringCase(
                                "Ada", "Lovelace", "Grace", "Hopper", "My own view", "inside.example", "Raw event");
            }
        }
    }

    @Test
    void customers_read_no_names_of_services_and_no_action_items() throws Exception {
        String report = reportOf("Checkout was slow.");
        assertThat(page(report, "executive", "html").body()).containsIgnoringCase("checkout");
        assertThat(page(report, "customer", "html").body())
                .contains("We are sorry", "A service was slow.", "A change of our software")
                .doesNotContainIgnoringCase("checkout", "sev1");
    }

    @Test
    void a_statement_of_the_authors_replaces_the_computed_text() throws Exception {
        String report = reportOf("Slow.");
        api.put(report + "/sections/customer-statement", "{\"text\": \"Dear **customers**, it was us.\"}");
        api.put(report + "/sections/executive-statement", "{\"text\": \"It cost nothing.\"}");
        assertThat(page(report, "customer", "html").body())
                .contains("Dear <strong>customers</strong>, it was us.")
                .doesNotContain("We are sorry", "It cost nothing");
        assertThat(page(report, "executive", "html").body())
                .contains("It cost nothing.")
                .doesNotContain("Dear", "Impact on the business");
    }

    @Test
    void the_summary_for_management_fits_on_one_sheet_however_much_there_is() throws Exception {
        String report = reportOf("word ".repeat(38).strip());
        for (int i = 0; i < 12; i++) {
            fill(report, "A long sentence about what went on. ".repeat(40));
        }
        byte[] pdf = ask(report, "executive", "pdf", BodyHandlers.ofByteArray()).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(pdf)).contains("EUR 1,200", "And ", "Key events");
    }

    @Test
    void the_same_content_has_the_same_hash_in_each_format_and_another_one_once_it_changes() throws Exception {
        String report = api.declare();
        String hash = hash(page(report, "executive", "html").body());
        assertThat(page(report, "executive", "markdown").body()).contains("content " + hash);
        assertThat(text(ask(report, "executive", "pdf", BodyHandlers.ofByteArray())
                        .body()))
                .contains(hash);
        api.put(report + "/sections/description", "{\"text\": \"It was slow.\"}");
        assertThat(hash(page(report, "executive", "html").body())).isNotEqualTo(hash);
        assertThat(hash(ask(report + "/document?version=0&format=html&audience=executive")
                        .body()))
                .isEqualTo(hash);
    }

    @Test
    void there_are_no_other_formats_and_audiences() throws Exception {
        String report = api.declare();
        for (String query : List.of("format=docx", "audience=press", "format=", "audience=customers")) {
            assertThat(api.get(report + "/document?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private String reportOf(String text) {
        String report = api.post("/api/reports", """
            {"title": "TEXT", "type": "outage", "severity": "SEV1", "occurredAt": "2026-03-01T14:00:00Z",
             "services": [{"name": "Checkout"}], "summary": "TEXT"}
            """.replace("TEXT", text)).location();
        assertThat(report).isNotEmpty();
        api.put(report + "/roles", "{\"person\": \"Ada Lovelace\", \"role\": \"lead\"}");
        api.put(report + "/teams", "{\"name\": \"payments\"}");
        put(report + "/milestones/detected", "{\"at\": \"2026-03-01T14:05:00Z\"}", "");
        put(report + "/milestones/impactEnded", "{\"at\": \"2026-03-01T15:05:00Z\"}", "");
        put(report + "/detection", "{\"method\": \"customer_report\", \"description\": \"TEXT\"}", text);
        put(report + "/links", "{\"url\": \"https://chat.inside.example\", \"label\": \"TEXT\"}", text);
        put(report + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"TEXT\"}", text);
        put(report + "/status", "{\"status\": \"resolved\", \"reason\": \"TEXT\"}", text);
        put(report + "/sections/core-issue", "{\"text\": \"TEXT\"}", text);
        put(report + "/sections/own-words", "{\"title\": \"TEXT\", \"text\": \"TEXT\"}", text);
        post(report + "/updates", "{\"text\": \"TEXT\", \"audience\": \"customer\"}", text);
        post(report + "/perspectives", "{\"text\": \"My own view TEXT\"}", text);
        post(report + "/lessons", "{\"kind\": \"lucky\", \"text\": \"TEXT\"}", text);
        post(report + "/barriers", "{\"expected\": \"TEXT\", \"outcome\": \"failed\", \"why\": \"TEXT\"}", text);
        post(report + "/mitigators", "{\"text\": \"TEXT\", \"benefit\": \"TEXT\"}", text);
        put(report + "/trigger", "{\"kind\": \"capacity\", \"text\": \"TEXT\"}", text);
        post(
                report + "/evidence",
                "{\"kind\": \"log_metric\", \"label\": \"TEXT\", \"url\": \"https://evidence.inside.example\"}",
                text);
        fill(report, text);
        return report;
    }

    private void fill(String report, String text) {
        post(report + "/impacts", """
            {"dimension": "customer", "metric": "orders", "amount": {"value": 1200, "currency": "EUR"}, "text": "TEXT"}\
            """, text);
        String cause = post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"TEXT\"}", text);
        String symptom = post(report + "/symptoms", "{\"text\": \"TEXT\"}", text);
        post(
                report + "/causal-links",
                "{\"from\": \"" + cause + "\", \"to\": \"" + symptom + "\", \"text\": \"TEXT\"}",
                text);
        post(
                report + "/why-chains",
                "{\"focus\": \"occurrence\", \"whys\": [{\"question\": \"TEXT\", \"answer\": \"TEXT\"}, {\"question\":"
                        + " \"TEXT\", \"answer\": \"TEXT\"}]}",
                text);
        post(report + "/changes", "{\"occurredAt\": \"2026-03-01T13:00:00Z\", \"text\": \"TEXT\"}", text);
        post(
                report + "/resolution-steps",
                "{\"occurredAt\": \"2026-03-01T15:00:00Z\", \"action\": \"TEXT\", \"rationale\": \"TEXT\"}",
                text);
        post(
                report + "/timeline",
                "{\"kind\": \"action\", \"occurredAt\": \"2026-03-01T14:10:00Z\", \"text\": \"Raw event TEXT\","
                        + " \"actors\": [\"Grace Hopper\"]}",
                text);
        post(
                report + "/timeline",
                "{\"kind\": \"note\", \"occurredAt\": \"2026-03-01T14:20:00Z\", \"text\": \"TEXT\", \"key\": true}",
                text);
        String title = text.length() > 190 ? text.substring(0, 190).strip() : text;
        post(
                report + "/action-items",
                "{\"title\": \"" + title
                        + "\", \"successCriterion\": \"TEXT\", \"type\": \"prevent\", \"category\":"
                        + " \"systemic_change\", \"deliverable\": \"code_change\", \"priority\": \"high\","
                        + " \"addresses\": [\"" + cause
                        + "\"],"
                        + " \"owner\": {\"person\": \"Ada Lovelace\"}, \"dueOn\": \"2099-05-01\"}",
                text);
    }

    private String post(String path, String body, String text) {
        Api.Answer answer = api.post(path, with(body, text));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 204);
        return path.endsWith("updates") ? "" : answer.string("/id");
    }

    private void put(String path, String body, String text) {
        Api.Answer answer = api.put(path, with(body, text));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 204);
    }

    private static String with(String body, String text) {
        return body.replace("TEXT", text);
    }

    private HttpResponse<String> page(String report, String audience, String format) throws Exception {
        return ask(report, audience, format, BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return ask(path, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> ask(String report, String audience, String format, HttpResponse.BodyHandler<T> body)
            throws Exception {
        return ask(report + "/document?audience=" + audience + "&format=" + format, body);
    }

    private <T> HttpResponse<T> ask(String path, HttpResponse.BodyHandler<T> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + api.route().port("GET", path) + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        HttpResponse<T> answer = HttpClient.newHttpClient().send(request, body);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static String hash(String page) {
        return page.replaceAll("(?s).*content ([0-9a-f]{16}).*", "$1");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", " ");
        }
    }

    private static Set<String> tags(String html) throws Exception {
        Set<String> tags = new TreeSet<>();
        NodeList elements = elements(html);
        for (int i = 0; i < elements.getLength(); i++) {
            tags.add(elements.item(i).getNodeName());
        }
        return tags;
    }

    private static Set<String> attributes(String html) throws Exception {
        Set<String> names = new TreeSet<>();
        NodeList elements = elements(html);
        for (int i = 0; i < elements.getLength(); i++) {
            var attributes = ((Element) elements.item(i)).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                names.add(attributes.item(j).getNodeName());
            }
        }
        return names;
    }

    /** A page is also XML, which leaves no doubt where an element begins. */
    private static NodeList elements(String html) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))))
                .getElementsByTagName("*");
    }
}
