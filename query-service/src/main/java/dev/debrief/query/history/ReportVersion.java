package dev.debrief.query.history;

import dev.debrief.api.report.ReportId;
import java.time.Instant;

/**
 * A report at one version.
 *
 * @param latest the last version of it that the view had taken in when it was asked
 * @param recordedAt when that version was recorded
 */
public record ReportVersion(ReportId report, long version, long latest, Instant recordedAt) {}
