package dev.debrief.query.document;

import dev.debrief.api.document.DocumentView;
import java.text.Normalizer;
import java.util.Locale;

/** Names files that a browser saves: of letters, digits and hyphens only, which every system can store. */
final class FileNames {

    private static final int LONGEST_TITLE = 60;

    private FileNames() {}

    /** The title, if it has letters that can be used, otherwise the id; and the version. */
    static String of(DocumentView document) {
        String title = Normalizer.normalize(document.title(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = title.isEmpty() ? document.reportId().toString() : shortened(title);
        return name + "-version-" + document.version();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).replaceAll("-[^-]*$", "");
    }
}
