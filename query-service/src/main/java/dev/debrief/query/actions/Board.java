package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Due;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.history.AsOfPositions;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads the action item view at present or at an earlier time. */
@Component
@EnableConfigurationProperties(BoardSettings.class)
class Board {

    static final RowOrder DUE_FIRST = RowOrder.ascending(BoardRows.DUE_AT, IntervalRows.KEY);
    static final RowOrder LONGEST_AT_REST_FIRST = RowOrder.ascending(BoardRows.CHANGED_AT, IntervalRows.KEY);

    private static final Duration STALE_AFTER = Duration.ofDays(7);

    private final LiveViews views;
    private final Progress progress;
    private final AsOfPositions asOfPositions;
    private final Taxonomies taxonomies;
    private final BoardRows boardRows;
    private final Clock clock;
    private final Duration dueSoon;
    private final IntervalRows items = new IntervalRows(ActionItemProjection.ITEMS, Cover.POSITIONS);

    Board(
            LiveViews views,
            Progress progress,
            AsOfPositions asOfPositions,
            Taxonomies taxonomies,
            BoardRows boardRows,
            Clock clock,
            BoardSettings settings) {
        this.views = views;
        this.progress = progress;
        this.asOfPositions = asOfPositions;
        this.taxonomies = taxonomies;
        this.boardRows = boardRows;
        this.clock = clock;
        this.dueSoon = settings.dueSoon();
    }

    /**
     * The state that a query reads.
     *
     * @param position the event store position; -1 before the first event
     * @param reached the position that the view has reached
     * @param at the time against which deadlines are compared
     */
    record BoardInstant(long position, long reached, Instant at) {

        boolean isBeforeAll() {
            return position < 0;
        }
    }

    /** @param asOf null for the present */
    BoardInstant instant(@Nullable Instant asOf) {
        long reached = reached();
        return new BoardInstant(
                asOfPositions.at(asOf, reached),
                reached,
                asOf == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf);
    }

    /** The state that the previous page read. */
    BoardInstant instant(long position, Instant at) {
        return new BoardInstant(position, reached(), at);
    }

    void catchUp() {
        progress.catchUp(ActionItemProjection.VIEW);
    }

    private long reached() {
        catchUp();
        return progress.position(ActionItemProjection.VIEW);
    }

    /**
     * Reads the matching rows.
     *
     * @param more further conditions
     * @param fields the fields to read; empty for all
     */
    IntervalRows.Page read(
            BoardInstant boardInstant,
            ActionItemFilter filter,
            Bson more,
            RowOrder rowOrder,
            int limit,
            List<String> fields) {
        List<Bson> criteria = criteria(filter, boardInstant.at());
        tags(filter).stream().map(group -> in(IntervalRows.SCANNED_TAGS, group)).forEach(criteria::add);
        criteria.add(more);
        return items.read(
                rows(),
                new IntervalRows.RowQuery(
                        boardInstant.position(),
                        boardInstant.reached(),
                        items.holdingAt(boardInstant.position()),
                        and(criteria),
                        rowOrder,
                        limit,
                        fields));
    }

    MongoCollection<Document> rows() {
        return views.collection(ActionItemProjection.ITEMS);
    }

    BoardRow row(Document document) {
        return boardRows.row(document);
    }

    /** The most selective conditions first, because the first one selects the index. */
    private List<Collection<String>> tags(ActionItemFilter filter) {
        List<Collection<String>> words = new ArrayList<>();
        if (filter.issue() != null) {
            words.add(List.of(BoardRows.issueTag(filter.issue())));
        }
        if (filter.cause() != null) {
            words.add(List.of(BoardRows.causeTag(filter.cause())));
        }
        if (filter.owner() != null) {
            words.add(List.of(BoardRows.ownerTag(filter.owner())));
        }
        if (filter.causeCategory() != null) {
            words.add(categoryTags(filter.causeCategory()));
        }
        if (filter.team() != null) {
            words.add(List.of(Tags.team(filter.team())));
        }
        return words;
    }

    /** A category and all categories that were merged into it. */
    List<String> categoryTags(CategoryId category) {
        return taxonomies.today().countingAs(category).stream()
                .map(Tags::category)
                .toList();
    }

    private List<Bson> criteria(ActionItemFilter filter, Instant now) {
        List<Bson> criteria = new ArrayList<>();
        anyOf(criteria, BoardRows.STATUS, filter.status());
        anyOf(criteria, BoardRows.CATEGORY, filter.category());
        anyOf(criteria, BoardRows.TYPE, filter.type());
        if (filter.unverified()) {
            criteria.add(eq(BoardRows.STATUS, ActionStatus.COMPLETED.toString()));
        }
        if (filter.due() != null) {
            criteria.add(eq(BoardRows.LIVE, true));
            criteria.add(due(filter.due(), now));
        }
        if (filter.stale()) {
            criteria.add(eq(BoardRows.LIVE, true));
            criteria.add(lte(BoardRows.CHANGED_AT, now.minus(STALE_AFTER)));
        }
        return criteria;
    }

    private Bson due(Due due, Instant now) {
        return switch (due) {
            case OVERDUE -> lte(BoardRows.DUE_AT, now);
            case SOON -> and(gt(BoardRows.DUE_AT, now), lte(BoardRows.DUE_AT, now.plus(dueSoon)));
            case LATER -> and(gt(BoardRows.DUE_AT, now.plus(dueSoon)), lt(BoardRows.DUE_AT, BoardRows.NEVER));
        };
    }

    private static void anyOf(List<Bson> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(in(field, values.stream().map(Object::toString).toList()));
        }
    }

    /** How near the deadline is; null for finished items. */
    @Nullable
    Due due(boolean live, @Nullable Instant dueAt, Instant now) {
        if (!live || dueAt == null) {
            return null;
        }
        if (!dueAt.isAfter(now)) {
            return Due.OVERDUE;
        }
        return dueAt.isAfter(now.plus(dueSoon)) ? Due.LATER : Due.SOON;
    }

    static boolean isStale(boolean live, Instant changedAt, Instant now) {
        return live && !changedAt.isAfter(now.minus(STALE_AFTER));
    }

    ListedItem listed(BoardRow row, Instant now) {
        return new ListedItem(
                ReportId.of(row.report()),
                row.version(),
                row.title(),
                row.severity(),
                row.teams(),
                row.item(),
                row.causeCategories(),
                due(row.item().status().isLive(), row.dueAt(), now),
                row.proposedAt(),
                row.firstDueOn(),
                row.dueAt(),
                row.changedAt());
    }
}
