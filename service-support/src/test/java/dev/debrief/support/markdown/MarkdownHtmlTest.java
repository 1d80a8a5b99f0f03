package dev.debrief.support.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of authors in a page: all words are shown, nothing is run or loaded. */
class MarkdownHtmlTest {

    @Test
    void html_is_shown_as_it_was_typed() {
        assertThat(MarkdownHtml.html("<script>alert(1)</script>\n\nand <b onclick=x()>bold</b>"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b onclick=x()&gt;bold&lt;/b&gt;")
                .doesNotContain("<script", "<b ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html,x)",
                "[click](//elsewhere.example)",
                "[click](/api/me)",
                "[click](vbscript:x)",
                "[click](&#106;avascript:alert(1))",
                "[click][a]\n\n[a]: javascript:alert(1)",
                "![click](javascript:alert(1))",
                "<javascript:click>"
            })
    void what_is_no_web_address_is_no_link(String markdown) {
        assertThat(MarkdownHtml.html(markdown))
                .doesNotContain("<a", "<img", "href", "src=")
                .contains("click");
    }

    @Test
    void a_web_address_is_a_link_with_its_text() {
        assertThat(MarkdownHtml.html("[the **log**](https://log.example/?a=1&b=2 \"x\")"))
                .contains("<a ", "href=\"https://log.example/?a=1&amp;b=2\"", "the <strong>log</strong></a>")
                .doesNotContain("title=");
    }

    @Test
    void an_image_becomes_a_link() {
        assertThat(MarkdownHtml.html("![a chart](https://charts.example/1.png)"))
                .contains("href=\"https://charts.example/1.png\"", "a chart</a>")
                .doesNotContain("<img");
    }

    @Test
    void headings_stand_below_those_of_the_page() {
        assertThat(MarkdownHtml.html("# One\n\n## Two\n\ntext"))
                .contains("<h3 dir=\"auto\">One</h3>", "<h4 dir=\"auto\">Two</h4>");
        assertThat(MarkdownHtml.html("##### Deep")).contains("<h3 dir=\"auto\">Deep</h3>");
    }

    @Test
    void quotes_nested_without_end_are_shown() {
        assertThat(MarkdownHtml.html(">".repeat(20_000) + " deep")).contains("deep");
    }
}
