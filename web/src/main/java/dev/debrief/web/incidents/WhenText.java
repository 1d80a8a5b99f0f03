package dev.debrief.web.incidents;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView;
import dev.debrief.web.page.Labels;
import dev.debrief.web.page.Times;
import java.time.OffsetDateTime;

/** When an incident was, in the words of the page: 1 Mar 2026, 14:00 – 16:30. Without an end of the impact, until it was resolved. */
final class WhenText {

    private WhenText() {}

    /** Empty if neither a time nor a day is recorded. */
    static String of(ReportView report, Labels labels, Times times) {
        OffsetDateTime from = report.reached(MilestoneName.IMPACT_STARTED).orElse(null);
        if (from == null) {
            return times.day(report.occurredOn());
        }
        return report.reached(MilestoneName.IMPACT_ENDED)
                .or(() -> report.reached(MilestoneName.RESOLVED))
                .map(to -> times.at(from) + " – "
                        + (times.day(from).equals(times.day(to)) ? times.clock(to) : times.at(to)))
                .orElseGet(() ->
                        labels.text(report.status().isUnderWay() ? "report.since" : "report.began", times.at(from)));
    }
}
