package dev.debrief.api.audit;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor can ask across all reports. */
public sealed interface AuditQuery {

    /**
     * Who has read restricted reports, latest first.
     *
     * @param reader only by the one with this id
     * @param from the earliest time of reading, inclusive
     * @param to the latest time of reading, exclusive
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListAccesses(
            @Nullable ReportId report,
            @Nullable String reader,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit)
            implements AuditQuery, Query<AccessPage> {}

    /** @param next the cursor of the next page, null on the last */
    record AccessPage(List<Access> items, @Nullable String next) {}

    /**
     * One reading.
     *
     * @param version the version that was read
     * @param question what was asked, such as {@code ListHistory}
     */
    record Access(ReportId report, long version, Instant at, Actor reader, String question) {}

    /**
     * The reports that are restricted today, and why.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListRestrictions(@Nullable String cursor, int limit) implements AuditQuery, Query<RestrictionPage> {}

    /** @param next the cursor of the next page, null on the last */
    record RestrictionPage(
            List<RestrictedReport> items, @Nullable String next) {}

    /** @param since when it was last said how the report is restricted, and by whom */
    record RestrictedReport(ReportId report, Restriction restriction, Instant since, Actor by) {}
}
