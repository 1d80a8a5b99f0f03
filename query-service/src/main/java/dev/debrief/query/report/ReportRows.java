package dev.debrief.query.report;

import dev.debrief.api.scope.Service;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.ViewJson;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes and reads rows of the list of reports, with their index fields. */
@Component
class ReportRows {

    private final ViewJson viewJson;

    ReportRows(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    Document document(ReportRow row) {
        return viewJson.write(row)
                .append("at", row.at())
                .append(
                        IntervalRows.INDEXED_TAGS,
                        Stream.concat(
                                        row.services().stream()
                                                .map(Service::name)
                                                .map(Tags::service),
                                        row.teams().stream().map(Tags::team))
                                .distinct()
                                .toList());
    }

    ReportRow row(Document document) {
        return viewJson.read(document, ReportRow.class);
    }
}
