package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Timeline events that are far from the incident: their day or year may be wrong. */
final class FarEvents {

    private static final Duration FAR = Duration.ofDays(31);
    private static final String AT = "at";
    private static final int MOST = 20;

    private FarEvents() {}

    /** @param times the milestones of the report */
    static List<Remark> remarks(ReportHistory history, ReportVersion reportVersion, Map<MilestoneName, Instant> times) {
        if (times.isEmpty()) {
            return List.of();
        }
        Instant first = Collections.min(times.values()).minus(FAR);
        Instant last = Collections.max(times.values()).plus(FAR);
        return history.timeline(reportVersion, or(lt(AT, first), gt(AT, last)), MOST).stream()
                .map(item -> new Remark(
                        "timeline-event-far",
                        PartKind.TIMELINE,
                        item.id().toString(),
                        "More than a month lies between this event and the incident: check its day and year."))
                .toList();
    }
}
