package dev.debrief.query.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A page on paper. */
class PagePdfTest {

    private final PageHtml pageHtml = new PageHtml();

    @Test
    void each_sheet_has_the_title_the_version_the_hash_and_its_number() throws IOException {
        Page page = page("The van slipped", List.of(new Block.Prose("It snowed.\n\n".repeat(120))));
        try (PDDocument document = read(page)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                assertThat(text(document, i))
                        .contains(
                                "The van slipped",
                                "Version 3",
                                page.fingerprint(),
                                "Page " + i + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void all_letters_have_a_font_of_ours_also_from_right_to_left() throws IOException {
        Page page =
                page("Die Größe der Straße", List.of(new Block.Prose("שלום עולם\n\nمرحبا\n\nżółw ěšč Ωμέγα Привет")));
        try (PDDocument document = read(page)) {
            String text = text(document, 1);
            assertThat(text).contains("Die Größe der Straße", "żółw ěšč Ωμέγα Привет", "שלום עולם");
            assertThat(text).doesNotContain("\uFFFD", "#");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void nothing_is_loaded_from_anywhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            String html = pageHtml.paper(page("x", List.of()))
                    .replace(
                            "</body>",
                            "<img src='%1$s/a.png'/><div style='background: url(%1$s/b.png)'>x</div><object data='%1$s/c'/>"
                                            .formatted(there)
                                    + "<style>@import url(%1$s/d.css); @font-face {font-family: F; src: url(%1$s/e.ttf)}</style>"
                                            .formatted(there)
                                    + "<img src='file:///etc/passwd'/></body>");
            assertThat(PagePdf.of(html)).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static Page page(String title, List<Block> blocks) {
        return new Page("Post-mortem", title, List.of(new Fact("Severity", "SEV1")), blocks, false, "Version 3");
    }

    private PDDocument read(Page page) throws IOException {
        return Loader.loadPDF(PagePdf.of(pageHtml.paper(page)));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
