package dev.debrief.query.lists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Identity;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.IntervalRows.RowQuery;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be read as of any position of the event store. Each reading waits until the view has caught up, returns only rows whose
 * reports the reader may see, and records which restricted reports were read.
 *
 * @param <T> an item of the list
 */
public final class AsOfList<T> {

    private static final int CURSOR_FIELDS = 4;

    private final AsOfLists lists;
    private final String view;
    private final String collection;
    private final RowOrder order;
    private final ShownReports<T> reports;
    private final Function<Document, T> item;
    private final IntervalRows rows;

    AsOfList(
            AsOfLists lists,
            String view,
            String collection,
            RowOrder order,
            ShownReports<T> reports,
            Function<Document, T> item) {
        this.lists = lists;
        this.view = view;
        this.collection = collection;
        this.order = order;
        this.reports = reports;
        this.item = item;
        this.rows = new IntervalRows(collection, Cover.POSITIONS);
    }

    /** The state of the list at an instant, once the view has caught up; null for now. */
    public ListMoment moment(@Nullable Instant asOf) {
        long reached = reached();
        return moment(lists.asOfPositions.at(asOf, reached), reached, asOf);
    }

    /**
     * The state of the list at a position, once the view has caught up.
     *
     * @param at the time against which deadlines are compared
     */
    public ListMoment moment(long position, Instant at) {
        long reached = reached();
        return new ListMoment(Math.min(position, reached), reached, at);
    }

    private ListMoment moment(ListQuery query, @Nullable Cursor cursor) {
        if (cursor != null) {
            return new ListMoment(cursor.number(0), reached(), Instant.parse(cursor.text(1)));
        }
        if (query.position() == null) {
            return moment(query.asOf());
        }
        long reached = reached();
        return moment(Math.min(query.position(), reached), reached, null);
    }

    private ListMoment moment(long position, long reached, @Nullable Instant asOf) {
        return new ListMoment(
                position, reached, asOf == null ? lists.clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf);
    }

    private long reached() {
        lists.progress.catchUp(view);
        return lists.progress.position(view);
    }

    /** A page of the matching items. */
    public ListPage<T> page(ListQuery query, Identity reader, Function<ListMoment, Bson> criteria) {
        Cursor cursor = Cursor.read(query.cursor(), query.scope(), CURSOR_FIELDS);
        ListMoment moment = moment(query, cursor);
        if (moment.isBeforeAll()) {
            return new ListPage<>(List.of(), null, moment);
        }
        Reading reading = new Reading(reader);
        Bson after = and(criteria.apply(moment), order.after(cursor, 2));
        IntervalRows.Page found = reading.find(moment, query.tag(), after, query.limit(), List.of());
        return new ListPage<>(
                reading.items(query.query(), found.rows()),
                found.more() ? next(query, moment, found.rows().getLast()) : null,
                moment);
    }

    private String next(ListQuery query, ListMoment moment, Document last) {
        return Cursor.write(
                query.scope(),
                moment.position(),
                moment.at(),
                last.getDate(order.fields().getFirst()).toInstant().toEpochMilli(),
                last.getString(IntervalRows.KEY));
    }

    /**
     * The first matching items.
     *
     * @param query the query that the audit trail names if restricted reports are read
     */
    public List<T> items(Object query, ListMoment moment, Identity reader, Bson criteria, int limit) {
        if (moment.isBeforeAll()) {
            return List.of();
        }
        Reading reading = new Reading(reader);
        return reading.items(
                query, reading.find(moment, null, criteria, limit, List.of()).rows());
    }

    /**
     * The first matching items at present.
     *
     * @param query the query that the audit trail names if restricted reports are read
     */
    public List<T> current(Object query, Identity reader, Bson criteria, int limit) {
        lists.progress.catchUp(view);
        Reading reading = new Reading(reader);
        return reading.items(
                query,
                collection()
                        .find(reading.visible(and(criteria, eq(IntervalRows.TO, Cover.POSITIONS.horizon()))))
                        .sort(order.sort())
                        .limit(limit)
                        .into(new ArrayList<>()));
    }

    /**
     * The first matching rows, for counting or comparing. Reading them is not recorded, so their content must not be shown.
     *
     * @param fields the fields to read; empty for all
     */
    public List<Document> counted(ListMoment moment, Identity reader, Bson criteria, int limit, List<String> fields) {
        return counted(moment, lists.restrictions.of(reader), criteria, limit, fields);
    }

    /** The same for a reader whose restrictions are known already. */
    public List<Document> counted(
            ListMoment moment, VisibleReports visibleReports, Bson criteria, int limit, List<String> fields) {
        return moment.isBeforeAll()
                ? List.of()
                : new Reading(visibleReports)
                        .find(moment, null, criteria, limit, fields)
                        .rows();
    }

    private MongoCollection<Document> collection() {
        return lists.views.collection(collection);
    }

    /** Reads for one reader. All access to the collection goes through this class. */
    private final class Reading {

        private final @Nullable VisibleReports visibleReports;

        Reading(Identity reader) {
            this(reports.fields().isEmpty() ? null : lists.restrictions.of(reader));
        }

        Reading(@Nullable VisibleReports visibleReports) {
            this.visibleReports = visibleReports;
        }

        IntervalRows.Page find(ListMoment moment, @Nullable String tag, Bson criteria, int limit, List<String> fields) {
            long position = moment.position();
            return rows.read(
                    collection(),
                    new RowQuery(
                            position,
                            moment.reached(),
                            tag == null ? rows.holdingAt(position) : rows.holdingAt(position, tag),
                            visible(criteria),
                            order,
                            limit,
                            fields));
        }

        Bson visible(Bson criteria) {
            return visibleReports == null ? criteria : and(criteria, reports.filter(visibleReports));
        }

        /** Converts rows to items and records the reading of restricted reports. */
        List<T> items(Object query, List<Document> found) {
            List<T> items = found.stream().map(item).toList();
            if (visibleReports != null) {
                visibleReports.recordReading(query, reports.reads(items));
            }
            return items;
        }
    }
}
