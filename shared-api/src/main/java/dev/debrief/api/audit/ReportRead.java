package dev.debrief.api.audit;

import dev.debrief.api.report.ReportId;

/**
 * A report that was read, at one of its versions.
 *
 * @param reportId identifier of the report
 * @param version report version that was read; 0 if the report was only named in pattern figures
 */
public record ReportRead(ReportId reportId, long version) {}
