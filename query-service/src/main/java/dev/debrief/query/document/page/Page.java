package dev.debrief.query.document.page;

import dev.debrief.support.markdown.PlainText;
import dev.debrief.support.security.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A report as one audience reads it, whatever the format.
 *
 * @param genre what kind of text it is, such as Post-mortem
 * @param title title of the report
 * @param facts what is known at a glance
 * @param blocks the text
 * @param sheet whether it is to fit on one sheet of paper
 * @param edition which state of the report it shows, such as Version 12 of 3 March 2026, 14:05 UTC
 */
public record Page(String genre, String title, List<Fact> facts, List<Block> blocks, boolean sheet, String edition) {

    private static final int SHOWN_DIGITS = 16;
    private static final int SHORT_TITLE = 90;

    public Page {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** The same page with a mark in front of the state that it shows. */
    public Page marked(String mark) {
        return new Page(genre, title, facts, blocks, sheet, mark + " · " + edition);
    }

    /** The title for the line above each sheet. */
    public String shortTitle() {
        return PlainText.cut(title, SHORT_TITLE);
    }

    /** The beginning of the SHA-256 hash of the text: the same on every page and in every format that say the same. */
    String fingerprint() {
        return Sha256.hex(PageMarkdown.text(this).getBytes(StandardCharsets.UTF_8))
                .substring(0, SHOWN_DIGITS);
    }

    /** What is printed below each page. */
    public String imprint() {
        return edition + " · content " + fingerprint();
    }
}
