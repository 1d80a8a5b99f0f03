package dev.debrief.web.incidents;

import dev.debrief.api.report.ReportView;
import dev.debrief.web.page.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The next update that was promised.
 *
 * @param late whether its time has passed
 * @param span how long it is until then, or since
 */
record NextUpdate(OffsetDateTime at, boolean late, String span) {

    /** What the latest update promised; null if it promised nothing, or the incident is over. */
    static @Nullable NextUpdate of(ReportView report, Instant now) {
        if (!report.status().isUnderWay() || report.updates().isEmpty()) {
            return null;
        }
        OffsetDateTime at = report.updates().getFirst().nextAt();
        if (at == null) {
            return null;
        }
        Duration until = Duration.between(now, at);
        return new NextUpdate(at, until.isNegative(), Spans.text(until.abs()));
    }
}
