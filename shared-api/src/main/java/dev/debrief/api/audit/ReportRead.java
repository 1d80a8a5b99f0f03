package dev.debrief.api.audit;

import dev.debrief.api.report.ReportId;

/** A report as it was read, at one of its versions. */
public record ReportRead(ReportId reportId, long version) {}
