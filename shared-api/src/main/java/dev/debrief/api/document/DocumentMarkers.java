package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import java.util.regex.Pattern;

/** Markers in an exported document, so that it can be applied again. They are comments, which rendered documents do not show. */
public final class DocumentMarkers {

    /** The placeholder for a finding without text. */
    public static final String NO_TEXT = "–";

    /** Matches {@link #id}. */
    public static final Pattern ID =
            Pattern.compile("<!-- ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) -->");

    /** Matches the beginning of {@link #facts}, with the version of the report. */
    public static final Pattern FACTS = Pattern.compile("<!-- debrief report \\S{1,50} version (\\d{1,9})");

    public static final String END_OF_FACTS = "<!-- end of facts -->";

    private DocumentMarkers() {}

    /** Marks an entry with its id. */
    public static String id(Object id) {
        return "<!-- " + id + " -->";
    }

    /** Marks computed text, which is skipped when the document is applied. */
    public static String facts(ReportId report, long version, String text) {
        return "<!-- debrief report %s version %d: computed, not read back -->\n\n%s\n\n%s"
                .formatted(report, version, text, END_OF_FACTS);
    }
}
