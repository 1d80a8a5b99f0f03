package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists reports at present or at an earlier time. */
@Component
class ReportListQueryHandler {

    private final AsOfList<ReportRow> reports;
    private final KnownAliases knownAliases;

    ReportListQueryHandler(AsOfLists lists, ReportRows reportRows, KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        reports = lists.of(
                ReportListProjection.VIEW,
                ReportListProjection.ROWS,
                RowOrder.descending("at", IntervalRows.KEY),
                ShownReports.in(IntervalRows.KEY, row -> new ReportRead(ReportId.of(row.report()), row.version())),
                reportRows::row);
    }

    @QueryHandler
    ReportPage answer(ListReports query, Identity reader) {
        List<String> services = query.service() == null
                ? List.of()
                : knownAliases.tags(Tags::service, List.of(query.service()), DirectoryKind.SERVICE);
        List<String> teams = knownAliases.tags(Tags::team, query.teams(), DirectoryKind.TEAM);
        Bson criteria = criteria(query, services, teams);
        Object question = List.of(criteria, String.valueOf(query.position()), String.valueOf(query.asOf()));
        ListPage<ReportRow> page = reports.page(
                new ListQuery(
                        query,
                        question,
                        query.asOf(),
                        query.position(),
                        tag(services, teams),
                        query.cursor(),
                        query.limit()),
                reader,
                moment -> criteria);
        return new ReportPage(
                page.items().stream().map(ReportListQueryHandler::listed).toList(),
                page.next(),
                page.moment().position());
    }

    /** The tag that selects fewest reports. */
    private static @Nullable String tag(List<String> services, List<String> teams) {
        if (services.size() == 1) {
            return services.getFirst();
        }
        return teams.size() == 1 ? teams.getFirst() : null;
    }

    private static Bson criteria(ListReports query, List<String> services, List<String> teams) {
        List<Bson> filters = new ArrayList<>();
        anyOf(filters, "status", query.status());
        anyOf(filters, "severity", query.severity());
        anyOf(filters, "type", query.type());
        anyOf(filters, IntervalRows.INDEXED_TAGS, services);
        anyOf(filters, IntervalRows.INDEXED_TAGS, teams);
        if (query.from() != null) {
            filters.add(gte("at", query.from()));
        }
        if (query.to() != null) {
            filters.add(lt("at", query.to()));
        }
        return filters.isEmpty() ? Filters.empty() : and(filters);
    }

    private static void anyOf(List<Bson> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(in(field, values.stream().map(Object::toString).toList()));
        }
    }

    private static ListedReport listed(ReportRow row) {
        return new ListedReport(
                ReportId.of(row.report()),
                row.version(),
                row.title(),
                row.type(),
                row.status(),
                row.severity(),
                row.services(),
                row.teams(),
                row.at(),
                row.impactStarted(),
                row.occurredOn(),
                row.declaredAt());
    }
}
