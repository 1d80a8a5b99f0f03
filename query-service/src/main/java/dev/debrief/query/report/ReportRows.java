package dev.debrief.query.report;

import dev.debrief.api.scope.Service;
import dev.debrief.query.support.Json;
import dev.debrief.query.views.IntervalRows;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How a report of the list is written down. */
@Component
class ReportRows {

    private final Json json;

    ReportRows(Json json) {
        this.json = json;
    }

    Document document(ReportRow row) {
        return json.write(row)
                .append("at", row.at())
                .append(
                        IntervalRows.INDEXED_TAGS,
                        row.services().stream().map(Service::name).distinct().toList());
    }

    ReportRow row(Document document) {
        return json.read(document, ReportRow.class);
    }
}
