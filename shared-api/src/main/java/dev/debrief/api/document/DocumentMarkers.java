package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.SectionName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Markers in an exported document, so that it can be applied again. They are comments, which rendered documents do not show. */
public final class DocumentMarkers {

    /** The placeholder for a finding without text. */
    public static final String NO_TEXT = "–";

    /** Matches {@link #id} and {@link #entry}. */
    public static final Pattern ID = Pattern.compile(
            "<!-- ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?: text ([0-9a-f]{16}))? -->");

    /** Matches the beginning of {@link #facts}, with the version of the report and the fingerprint of the rest. */
    public static final Pattern FACTS =
            Pattern.compile("<!-- debrief report \\S{1,50} version (\\d{1,9})(?: text ([0-9a-f]{16}))?");

    public static final String END_OF_FACTS = "<!-- end of facts -->";

    /** The line before {@link #computed} text. */
    public static final String COMPUTED = "<!-- computed, not read back -->";

    public static final String END_OF_COMPUTED = "<!-- end of computed -->";

    /** Matches the beginning of {@link #section}, with the name of the section. */
    public static final Pattern SECTION = Pattern.compile("<!-- section ([a-z0-9]+(?:-[a-z0-9]+)*) -->");

    private static final String HASH = "SHA-256";
    private static final int DIGITS = 16;

    private DocumentMarkers() {}

    /** Marks an entry with its id. */
    public static String id(Object id) {
        return "<!-- " + id + " -->";
    }

    /** Marks an entry with its id and the fingerprint of its lines, so that it is known to be unchanged. */
    public static String entry(Object id, String lines) {
        return "<!-- " + id + " text " + fingerprint(lines) + " -->";
    }

    /**
     * Marks computed text, which is skipped when the document is applied.
     *
     * @param rest the text before and after it, whose fingerprint tells whether the document was changed
     */
    public static String facts(ReportId report, long version, String text, String rest) {
        return "<!-- debrief report %s version %d text %s: computed, not read back -->\n\n%s\n\n%s"
                .formatted(report, version, fingerprint(rest), text, END_OF_FACTS);
    }

    /** Marks text that follows the report and is skipped when the document is applied. */
    public static String computed(String text) {
        return COMPUTED + "\n\n" + text + "\n\n" + END_OF_COMPUTED;
    }

    /** Marks a text that is one section, whatever is in it. */
    public static String section(SectionName name, String text) {
        return "<!-- section %s -->\n\n%s\n\n%s".formatted(name, text, endOf(name.value()));
    }

    /** The marker after the text of a section. */
    public static String endOf(String section) {
        return "<!-- end of section " + section + " -->";
    }

    /** The beginning of a hash of a text; ends of lines, indentation and empty lines do not count. */
    public static String fingerprint(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance(HASH).digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
