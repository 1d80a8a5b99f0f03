package dev.debrief.command.document.times;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report already says about its times.
 *
 * @param zone the time zone of the report
 * @param day the day of the incident; null if the report does not know it
 */
public record ReportTimes(ZoneId zone, @Nullable LocalDate day) {}
