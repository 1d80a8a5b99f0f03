package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.StatusPart;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.ViewJson;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Knows from the rows of a report whether its incident was reopened. */
@Component
public class Reopenings {

    private static final Bson STATUS_OR_RESOLUTION = or(
            eq(StreamDefinition.KIND, PartKind.STATUS.toString()),
            and(
                    eq(StreamDefinition.KIND, PartKind.MILESTONE.toString()),
                    eq(StreamDefinition.PART, MilestoneName.RESOLVED.toString())));

    private final LiveViews views;
    private final ViewJson viewJson;

    Reopenings(LiveViews views, ViewJson viewJson) {
        this.views = views;
        this.viewJson = viewJson;
    }

    /** Whether the incident was reopened after its resolution was last recorded: by this version, it no longer counts. */
    public boolean isResolutionOutdated(ReportVersion at) {
        boolean outdated = false;
        IncidentStatus before = IncidentStatus.TRIAGE;
        for (Document row : views.collection(HistoryProjection.STREAM.parts().name())
                .find(and(
                        eq(HistoryProjection.STREAM.idField(), at.report().toString()),
                        lte(IntervalRows.FROM, at.version()),
                        STATUS_OR_RESOLUTION))
                .sort(Sorts.ascending(IntervalRows.FROM))) {
            if (row.getString(StreamDefinition.KIND).equals(PartKind.STATUS.toString())) {
                IncidentStatus status = viewJson.read(
                                row.get(StreamDefinition.CONTENT, Document.class), StatusPart.class)
                        .status();
                outdated = outdated || before.isReopenedBy(status);
                before = status;
            } else {
                outdated = false;
            }
        }
        return outdated;
    }
}
