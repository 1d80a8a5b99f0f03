package dev.debrief.api.updates;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the updates of an incident, latest first.
 *
 * @param reportId id of the report
 * @param version version of the report that the updates belong to
 * @param items updates on this page
 * @param next cursor of the next page; null on the last page
 */
public record UpdatePage(
        ReportId reportId,
        long version,
        List<UpdateView> items,
        @Nullable String next) implements VersionedAnswer {}
