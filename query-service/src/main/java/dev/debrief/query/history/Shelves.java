package dev.debrief.query.history;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.query.views.Projection.Shelf;
import java.util.List;

/** Where the history of reports is kept, and the indexes its questions need. */
final class Shelves {

    /** Rows: what each part of each report said, over versions. */
    static final Shelf PARTS = new Shelf(
            "report_parts",
            List.of(
                    ascending("report", "kind", "blocks", "at", "part"),
                    ascending("report", "from"),
                    ascending("report", "to")));

    /** One document for each event. */
    static final Shelf CHANGES = new Shelf(
            "report_changes",
            List.of(
                    ascending("report", "version"),
                    ascending("report", "actor", "version"),
                    ascending("report", "kinds", "version"),
                    ascending("report", "recordedAt"),
                    ascending("recordedAt", "position")));

    /** One document for each report: the last version taken in. Readers never look past it. */
    static final Shelf REPORTS = new Shelf("report_versions", List.of());

    private Shelves() {}

    static String changeId(String report, long version) {
        return report + "@" + version;
    }
}
