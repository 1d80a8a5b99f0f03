package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.recurrence.RecurrencePage;
import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.api.recurrence.RecurrenceQuery.FindRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.ListRecurrences;
import dev.debrief.api.recurrence.ReportRecurrences;
import dev.debrief.api.report.AsOf;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.history.AsOfPositions;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers which fixes did not hold. Where one of the two reports is not for the reader to see, there is no recurrence. */
@Component
class RecurrenceQueryHandler {

    private static final String REPORT = "report";
    private static final int MAX_OF_A_REPORT = 200;
    private static final RowOrder LATEST_FIRST = RowOrder.descending(FixProjection.AT, IntervalRows.KEY);

    private final LiveViews views;
    private final Fixes fixes;
    private final AsOfPositions asOfPositions;
    private final ReportHistory reportHistory;
    private final Taxonomies taxonomies;
    private final Restrictions restrictions;
    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(FixProjection.RECURRENCES, Cover.POSITIONS);

    RecurrenceQueryHandler(
            LiveViews views,
            Fixes fixes,
            AsOfPositions asOfPositions,
            ReportHistory reportHistory,
            Taxonomies taxonomies,
            Restrictions restrictions,
            ViewJson viewJson) {
        this.views = views;
        this.fixes = fixes;
        this.asOfPositions = asOfPositions;
        this.reportHistory = reportHistory;
        this.taxonomies = taxonomies;
        this.restrictions = restrictions;
        this.viewJson = viewJson;
    }

    @QueryHandler
    RecurrencePage answer(ListRecurrences query, Identity reader) {
        Object question = question(query);
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        long reached = fixes.reached();
        long position = cursor == null ? asOfPositions.at(query.asOf(), reached) : cursor.number(0);
        if (position < 0) {
            return new RecurrencePage(List.of(), null, position);
        }
        VisibleReports visibleReports = restrictions.of(reader);
        List<Bson> criteria =
                new ArrayList<>(List.of(within(query), LATEST_FIRST.after(cursor, 1), visible(visibleReports)));
        tags(query).stream().map(group -> in(IntervalRows.SCANNED_TAGS, group)).forEach(criteria::add);
        IntervalRows.Page found = rows.read(
                shelf(),
                new IntervalRows.RowQuery(
                        position, reached, rows.holdingAt(position), and(criteria), LATEST_FIRST, query.limit()));
        List<ListedRecurrence> page = found.rows().stream().map(this::listed).toList();
        recordReading(visibleReports, query, page);
        return new RecurrencePage(
                page,
                found.more()
                        ? Cursor.write(
                                question,
                                position,
                                page.getLast().recurrence().againAt().toEpochMilli(),
                                found.rows().getLast().getString(IntervalRows.KEY))
                        : null,
                position);
    }

    private static Object question(ListRecurrences query) {
        return new ListRecurrences(
                query.service(), query.team(), query.category(), query.from(), query.to(), query.asOf(), null, 0);
    }

    private List<Collection<String>> tags(ListRecurrences query) {
        List<Collection<String>> tags = new ArrayList<>();
        if (query.category() != null) {
            tags.add(taxonomies.today().countingAs(query.category()).stream()
                    .map(Tags::category)
                    .toList());
        }
        if (query.service() != null) {
            tags.add(List.of(Tags.service(query.service())));
        }
        if (query.team() != null) {
            tags.add(List.of(Tags.team(query.team())));
        }
        return tags;
    }

    private static Bson within(ListRecurrences query) {
        List<Bson> within = new ArrayList<>(List.of(empty()));
        if (query.from() != null) {
            within.add(gte(FixProjection.AT, query.from()));
        }
        if (query.to() != null) {
            within.add(lt(FixProjection.AT, query.to()));
        }
        return and(within);
    }

    @QueryHandler
    ReportRecurrences answer(FindRecurrences query, Identity reader) {
        long version = reportHistory.find(query.reportId(), AsOf.NOW).version();
        fixes.reached();
        VisibleReports visibleReports = restrictions.of(reader);
        String report = query.reportId().toString();
        List<ListedRecurrence> recurred = standing(eq(REPORT, report), visibleReports);
        List<ListedRecurrence> repeats = standing(eq(FixProjection.AGAIN_IN, report), visibleReports);
        recordReading(visibleReports, query, recurred);
        recordReading(visibleReports, query, repeats);
        return new ReportRecurrences(query.reportId(), version, recurred, repeats);
    }

    private List<ListedRecurrence> standing(Bson which, VisibleReports visibleReports) {
        return shelf().find(and(which, eq(IntervalRows.TO, Cover.POSITIONS.horizon()), visible(visibleReports)))
                .sort(LATEST_FIRST.sort())
                .limit(MAX_OF_A_REPORT)
                .map(this::listed)
                .into(new ArrayList<>());
    }

    private static Bson visible(VisibleReports visibleReports) {
        return and(visibleReports.filter(REPORT), visibleReports.filter(FixProjection.AGAIN_IN));
    }

    private static void recordReading(
            VisibleReports visibleReports, Object question, List<ListedRecurrence> recurrences) {
        visibleReports.recordReading(
                question,
                recurrences.stream()
                        .map(one -> new ReportRead(one.reportId(), one.version()))
                        .distinct()
                        .toList());
    }

    private ListedRecurrence listed(Document row) {
        return viewJson.read(row, ListedRecurrence.class);
    }

    private MongoCollection<Document> shelf() {
        return views.collection(FixProjection.RECURRENCES);
    }
}
