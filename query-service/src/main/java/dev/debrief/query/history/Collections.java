package dev.debrief.query.history;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

/** Where the history of reports is kept, and the indexes its questions need. */
@Component
class Collections {

    /** Rows: what each part of each report said, over versions. */
    static final String PARTS = "report_parts";

    /** One document for each event. */
    static final String CHANGES = "report_changes";

    /** One document for each report: the last version taken in. */
    static final String REPORTS = "report_versions";

    Collections(MongoDatabase views) {
        views.getCollection(PARTS).createIndex(ascending("report", "kind", "blocks", "at", "part"));
        views.getCollection(PARTS).createIndex(ascending("report", "from"));
        views.getCollection(PARTS).createIndex(ascending("report", "to"));
        views.getCollection(CHANGES).createIndex(ascending("report", "version"));
        views.getCollection(CHANGES).createIndex(ascending("report", "recordedAt"));
        views.getCollection(CHANGES).createIndex(ascending("recordedAt", "position"));
    }

    static String changeId(String report, long version) {
        return report + "@" + version;
    }
}
