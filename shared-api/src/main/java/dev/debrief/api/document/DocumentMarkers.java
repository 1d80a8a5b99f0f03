package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import java.util.regex.Pattern;

/** The marks in a document that is given back, by which it is read again: comments, which nobody sees who reads it rendered. */
public final class DocumentMarkers {

    /** Stands where a finding has no text. */
    public static final String NO_TEXT = "–";

    /** Finds an {@link #id}. */
    public static final Pattern ID =
            Pattern.compile("<!-- ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) -->");

    /** Finds {@link #facts}, with the version they are of. */
    public static final Pattern FACTS =
            Pattern.compile("(?s)<!-- debrief report \\S+ version (\\d{1,9}).*?<!-- end of facts -->");

    private DocumentMarkers() {}

    /** Names what an entry is. */
    public static String id(Object id) {
        return "<!-- " + id + " -->";
    }

    /** What is computed, around a text that tells it; it is passed over when the document is read. */
    public static String facts(ReportId report, long version, String text) {
        return "<!-- debrief report %s version %d: computed, not read back -->\n\n%s\n\n<!-- end of facts -->"
                .formatted(report, version, text);
    }
}
