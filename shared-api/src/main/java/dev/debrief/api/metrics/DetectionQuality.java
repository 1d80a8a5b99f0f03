package dev.debrief.api.metrics;

import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.patterns.Basis;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How incidents were found, and how soon: how good monitoring is.
 *
 * @param definition what the time to detect is
 * @param zone in which months begin
 * @param all of all methods
 * @param methods those that found the most incidents first
 */
public record DetectionQuality(Basis basis, String definition, ZoneId zone, Found all, List<Found> methods) {

    /**
     * What was found in one way, or in all.
     *
     * @param method null where it is not known, and for all
     * @param share of all reports, 0 to 1; null without reports
     */
    public record Found(
            @Nullable DetectionMethod method,
            long reports,
            @Nullable Double share,
            Distribution timeToDetect,
            List<DetectionMonth> months) {}

    /**
     * The same of the incidents that began in one month.
     *
     * @param share of all reports of the month; null without reports
     */
    public record DetectionMonth(
            YearMonth month, long reports, @Nullable Double share, Distribution timeToDetect) {}
}
