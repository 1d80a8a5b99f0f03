package dev.debrief.api.metrics;

import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.patterns.Basis;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How incidents were detected and how fast, as a measure of monitoring.
 *
 * @param basis what the figures cover
 * @param definition how the time to detect is defined
 * @param zone time zone in which months begin
 * @param all figures for all detection methods together
 * @param methods figures for each detection method, the one with the most reports first
 * @see "R-06"
 * @see "R-135"
 */
public record DetectionQuality(Basis basis, String definition, ZoneId zone, Found all, List<Found> methods) {

    /**
     * Figures of the incidents that were detected by one method, or by any.
     *
     * @param method detection method; null if not stated, and for all methods together
     * @param reports number of reports with this method
     * @param share part of all reports, 0 to 1; null without reports
     * @param timeToDetect distribution of the time to detect, in seconds
     * @param months the same figures for each month, first month first
     */
    public record Found(
            @Nullable DetectionMethod method,
            long reports,
            @Nullable Double share,
            Distribution timeToDetect,
            List<DetectionMonth> months) {}

    /**
     * Figures of the incidents that began in one month.
     *
     * @param month month in which the incidents began, such as 2026-01
     * @param reports number of reports with this method in the month
     * @param share part of all reports of the month, 0 to 1; null without reports
     * @param timeToDetect distribution of the time to detect, in seconds
     */
    public record DetectionMonth(
            YearMonth month, long reports, @Nullable Double share, Distribution timeToDetect) {}
}
