package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.recurrence.RecurrencePage;
import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.api.recurrence.RecurrenceQuery.FindRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.ListRecurrences;
import dev.debrief.api.recurrence.ReportRecurrences;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Lists recurrences. A recurrence is hidden if the reader may not see one of the two reports. */
@Component
class RecurrenceQueryHandler {

    private static final String REPORT = "report";
    private static final int MAX_OF_A_REPORT = 200;

    private final ReportHistory reportHistory;
    private final Taxonomies taxonomies;
    private final AsOfList<ListedRecurrence> recurrences;
    private final KnownAliases knownAliases;

    RecurrenceQueryHandler(
            AsOfLists lists,
            ReportHistory reportHistory,
            Taxonomies taxonomies,
            ViewJson viewJson,
            KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        this.reportHistory = reportHistory;
        this.taxonomies = taxonomies;
        this.recurrences = lists.of(
                FixProjection.VIEW,
                FixProjection.RECURRENCES,
                RowOrder.descending(FixProjection.AT, IntervalRows.KEY),
                ShownReports.in(
                        REPORT,
                        FixProjection.AGAIN_IN,
                        one -> new ReportRead(one.reportId(), one.version()),
                        one -> one.recurrence().againIn()),
                row -> viewJson.read(row, ListedRecurrence.class));
    }

    @QueryHandler
    RecurrencePage answer(ListRecurrences query, Identity reader) {
        ListPage<ListedRecurrence> page = recurrences.page(
                new ListQuery(query, question(query), query.asOf(), query.cursor(), query.limit()),
                reader,
                moment -> criteria(query, moment));
        return new RecurrencePage(page.items(), page.next(), page.moment().position());
    }

    private static Object question(ListRecurrences query) {
        return new ListRecurrences(
                query.service(), query.team(), query.category(), query.from(), query.to(), query.asOf(), null, 0);
    }

    private List<Collection<String>> tags(ListRecurrences query, ListMoment moment) {
        List<Collection<String>> tags = new ArrayList<>();
        if (query.category() != null) {
            tags.add(taxonomies.asOf(moment.position()).countingAs(query.category()).stream()
                    .map(Tags::category)
                    .toList());
        }
        if (query.service() != null) {
            tags.add(knownAliases.tags(Tags::service, List.of(query.service()), DirectoryKind.SERVICE));
        }
        if (query.team() != null) {
            tags.add(knownAliases.tags(Tags::team, List.of(query.team()), DirectoryKind.TEAM));
        }
        return tags;
    }

    private Bson criteria(ListRecurrences query, ListMoment moment) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (query.from() != null) {
            criteria.add(gte(FixProjection.AT, query.from()));
        }
        if (query.to() != null) {
            criteria.add(lt(FixProjection.AT, query.to()));
        }
        tags(query, moment).stream()
                .map(group -> in(IntervalRows.SCANNED_TAGS, group))
                .forEach(criteria::add);
        return and(criteria);
    }

    @QueryHandler
    ReportRecurrences answer(FindRecurrences query, Identity reader) {
        long version = reportHistory.find(query.reportId(), AsOf.NOW).version();
        String report = query.reportId().toString();
        return new ReportRecurrences(
                query.reportId(),
                version,
                recurrences.current(query, reader, eq(REPORT, report), MAX_OF_A_REPORT),
                recurrences.current(query, reader, eq(FixProjection.AGAIN_IN, report), MAX_OF_A_REPORT));
    }
}
