package dev.debrief.query.document.page;

import dev.debrief.support.markdown.MarkdownHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a page as HTML that needs nothing outside of it: no script, no image, no font, no style sheet. */
@Component
public class PageHtml {

    /** What a page may load and do: nothing but its own style. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'";

    private static final String TEMPLATE = "page";
    private static final String STYLE = resource("page.css");
    private static final String PAPER_STYLE = resource("paper.css");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PageHtml() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(PageHtml.class.getClassLoader());
        templates.setPrefix("pages/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(templates);
    }

    /** The Content-Security-Policy of every page. */
    public static String policy() {
        return POLICY.formatted(hash(STYLE)) + "; frame-ancestors 'none'";
    }

    /** A page for screens, which can also be printed. */
    public String screen(Page page) {
        return "<!DOCTYPE html>\n" + written(page, STYLE, false);
    }

    /** A page that {@link PagePdf} turns into a PDF; it is also well-formed XML. */
    public String paper(Page page) {
        return written(page, PAPER_STYLE, true);
    }

    private String written(Page page, String style, boolean paper) {
        Map<String, Object> variables = Map.of(
                "page",
                page,
                "style",
                style,
                "policy",
                POLICY.formatted(hash(style)),
                "paper",
                paper,
                "text",
                new Texts());
        return withoutControls(engine.process(TEMPLATE, new Context(Locale.UK, variables)));
    }

    /** XML has no form for these characters, and readers no use for them. */
    private static String withoutControls(String html) {
        return html.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    /** The texts of authors for the template. */
    static final class Texts {

        /** Markdown as HTML that is safe to be shown. */
        public String html(String markdown) {
            return MarkdownHtml.html(markdown);
        }

        public boolean isLink(String url) {
            return MarkdownHtml.isWebAddress(url);
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageHtml.class.getResourceAsStream("/pages/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
