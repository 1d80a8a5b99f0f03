package dev.debrief.api.audit;

import dev.debrief.api.Actor;
import dev.debrief.api.Query;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries of an auditor across all reports. */
public sealed interface AuditQuery {

    /**
     * What was changed in all reports, the last recorded first.
     *
     * @param report only changes of this report
     * @param actor only changes by the actor with this id
     * @param parts only changes of these kinds of parts; all when empty
     * @param from the earliest time of recording, inclusive
     * @param to the latest time of recording, exclusive
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListChanges(
            @Nullable ReportId report,
            @Nullable String actor,
            List<PartKind> parts,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit)
            implements AuditQuery, Query<ReportChangePage> {}

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

    /**
     * A page of the readings of restricted reports.
     *
     * @param items the readings of this page, latest first
     * @param next cursor of the next page; null on the last page
     */
    record AccessPage(List<Access> items, @Nullable String next) {}

    /**
     * One reading of a restricted report.
     *
     * @param report identifier of the report that was read
     * @param version report version that was read; 0 if the report was only named in pattern figures
     * @param at when the report was read, in UTC
     * @param reader who read the report
     * @param question name of the query, such as ListHistory
     */
    record Access(ReportId report, long version, Instant at, Actor reader, String question) {}

    /**
     * The reports that are restricted today, with the reasons.
     *
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListRestrictions(@Nullable String cursor, int limit) implements AuditQuery, Query<RestrictionPage> {}

    /**
     * A page of the reports that are restricted today.
     *
     * @param items the restricted reports of this page, by report id
     * @param next cursor of the next page; null on the last page
     */
    record RestrictionPage(
            List<RestrictedReport> items, @Nullable String next) {}

    /**
     * A report that is restricted today.
     *
     * @param report identifier of the report
     * @param restriction who may read the report, and why it is restricted
     * @param since when the restriction was last changed, in UTC
     * @param by who last changed the restriction
     */
    record RestrictedReport(ReportId report, Restriction restriction, Instant since, Actor by) {}
}
