package dev.debrief.query.history;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.views.Projection.ViewCollection;
import java.util.List;

/** Where the history of reports is kept, and the indexes its questions need. */
final class HistoryCollections {

    /** Rows: what each part of each report said, over versions. */
    static final ViewCollection PARTS = new ViewCollection(
            "history_parts",
            List.of(
                    ascending("report", "kind", "blocks", "at", "part"),
                    ascending("report", "from"),
                    ascending("report", "to")));

    /** One document for each event. */
    static final ViewCollection CHANGES = new ViewCollection(
            "history_changes",
            List.of(
                    ascending("report", "version"),
                    ascending("report", "actor", "version"),
                    ascending("report", "kinds", "version"),
                    ascending("report", "recordedAt"),
                    ascending("recordedAt", "position")));

    /** One document for each report: the last version taken in. Readers never look past it. */
    static final ViewCollection REPORTS = new ViewCollection("history_versions", List.of());

    /** The version of the report at which a finding was first recorded. */
    static final String SINCE = "since";

    /** What a finding said before it last changed. */
    static final String PREVIOUS = "previous";

    /** Who alone may read a part; not there where anybody may who may read the report. */
    static final String READER = "reader";

    private HistoryCollections() {}

    static String changeId(String report, long version) {
        return report + "@" + version;
    }
}
