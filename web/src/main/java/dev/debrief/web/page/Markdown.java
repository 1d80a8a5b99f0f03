package dev.debrief.web.page;

import dev.debrief.support.markdown.MarkdownHtml;
import org.jspecify.annotations.Nullable;

/** Texts of authors for the templates. */
public final class Markdown {

    static final Markdown INSTANCE = new Markdown();

    private Markdown() {}

    /** Markdown as HTML that is safe to be shown: HTML in it is text, and links lead to web addresses only. */
    public String html(@Nullable String text) {
        return text == null ? "" : MarkdownHtml.html(text);
    }

    /** Whether an address may be a link. */
    public boolean isLink(@Nullable String url) {
        return url != null && MarkdownHtml.isWebAddress(url);
    }
}
