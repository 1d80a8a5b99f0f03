package dev.debrief.query.history;

import dev.debrief.api.report.ReportId;
import dev.debrief.query.streams.StreamVersion;
import java.time.Instant;

/**
 * A report at one version.
 *
 * @param latest the last version of it that the view had applied when it was queried
 * @param recordedAt when that version was recorded
 */
public record ReportVersion(ReportId report, long version, long latest, Instant recordedAt) {

    static ReportVersion of(ReportId report, StreamVersion at) {
        return new ReportVersion(report, at.version(), at.latest(), at.recordedAt());
    }

    StreamVersion inStream() {
        return new StreamVersion(report.toString(), version, latest, recordedAt);
    }
}
