package dev.debrief.query.history;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.query.views.Projection.Shelf;
import java.util.List;

/** Where the history of reports is kept, and the indexes its questions need. */
final class Shelves {

    /** Rows: what each part of each report said, over versions. */
    static final Shelf PARTS = new Shelf(
            "history_parts",
            List.of(
                    ascending("report", "kind", "blocks", "at", "part"),
                    ascending("report", "from"),
                    ascending("report", "to")));

    /** One document for each event. */
    static final Shelf CHANGES = new Shelf(
            "history_changes",
            List.of(
                    ascending("report", "version"),
                    ascending("report", "actor", "version"),
                    ascending("report", "kinds", "version"),
                    ascending("report", "recordedAt"),
                    ascending("recordedAt", "position")));

    /** One document for each report: the last version taken in. Readers never look past it. */
    static final Shelf REPORTS = new Shelf("history_versions", List.of());

    /** The version of the report at which a finding was first recorded. */
    static final String SINCE = "since";

    /** What a finding said before it last changed. */
    static final String PREVIOUS = "previous";

    /** Who alone may read a part; not there where anybody may who may read the report. */
    static final String READER = "reader";

    private Shelves() {}

    static String changeId(String report, long version) {
        return report + "@" + version;
    }
}
