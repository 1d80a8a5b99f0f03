package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.in;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the current title and status of reports for other answers. */
@Component
public class CurrentReports {

    private final LiveViews views;
    private final Progress progress;
    private final ReportRows rows;

    CurrentReports(LiveViews views, Progress progress, ReportRows rows) {
        this.views = views;
        this.progress = progress;
        this.rows = rows;
    }

    /** @param version the version of the report with the last change of this row */
    public record Known(long version, String title, IncidentStatus status) {}

    /** The reports that exist, by id. The caller must check that the reader may see them. */
    public Map<String, Known> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        progress.catchUp(ReportListProjection.VIEW);
        Map<String, Known> known = new HashMap<>();
        views.collection(ReportListProjection.ROWS)
                .find(in("_id", ids))
                .map(rows::row)
                .forEach(row -> known.put(row.report(), new Known(row.version(), row.title(), row.status())));
        return known;
    }
}
