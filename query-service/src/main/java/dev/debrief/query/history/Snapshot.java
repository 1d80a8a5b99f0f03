package dev.debrief.query.history;

import dev.debrief.api.report.ReportId;
import java.time.Instant;

/**
 * A report at one version.
 *
 * @param recordedAt when that version was recorded
 */
public record Snapshot(ReportId report, long version, Instant recordedAt) {}
