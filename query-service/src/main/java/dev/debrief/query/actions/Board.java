package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Due;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.query.policy.Policies;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the action item view at present or at an earlier time. */
@Component
class Board {

    private static final Duration STALE_AFTER = Duration.ofDays(7);

    private final LiveViews views;
    private final Progress progress;
    private final Taxonomies taxonomies;
    private final BoardRows boardRows;
    private final Policies policies;
    private final AsOfList<BoardRow> dueFirst;
    private final AsOfList<BoardRow> longestAtRestFirst;
    private final KnownAliases knownAliases;

    Board(
            AsOfLists lists,
            LiveViews views,
            Progress progress,
            Taxonomies taxonomies,
            BoardRows boardRows,
            Policies policies,
            KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        this.views = views;
        this.progress = progress;
        this.taxonomies = taxonomies;
        this.boardRows = boardRows;
        this.policies = policies;
        this.dueFirst = items(lists, BoardRows.DUE_AT);
        this.longestAtRestFirst = items(lists, BoardRows.CHANGED_AT);
    }

    private AsOfList<BoardRow> items(AsOfLists lists, String sortedBy) {
        return lists.of(
                ActionItemProjection.VIEW,
                ActionItemProjection.ITEMS,
                RowOrder.ascending(sortedBy, IntervalRows.KEY),
                ShownReports.in("report", row -> new ReportRead(ReportId.of(row.report()), row.version())),
                boardRows::row);
    }

    /** The action items, earliest deadline first. */
    AsOfList<BoardRow> items() {
        return dueFirst;
    }

    /** The action items in the order of the list: stale items by their last change, others by deadline. */
    AsOfList<BoardRow> items(ActionItemFilter filter) {
        return filter.stale() ? longestAtRestFirst : dueFirst;
    }

    void catchUp() {
        progress.catchUp(ActionItemProjection.VIEW);
    }

    MongoCollection<Document> rows() {
        return views.collection(ActionItemProjection.ITEMS);
    }

    BoardRow row(Document document) {
        return boardRows.row(document);
    }

    /** The most selective conditions first, because the first one selects the index. */
    private List<Collection<String>> tags(ActionItemFilter filter, ListMoment moment) {
        List<Collection<String>> words = new ArrayList<>();
        if (filter.issue() != null) {
            words.add(List.of(BoardRows.issueTag(filter.issue())));
        }
        if (filter.cause() != null) {
            words.add(List.of(BoardRows.causeTag(filter.cause())));
        }
        if (!filter.owners().isEmpty()) {
            words.add(
                    knownAliases.tags(BoardRows::ownerTag, filter.owners(), DirectoryKind.PERSON, DirectoryKind.TEAM));
        }
        if (filter.causeCategory() != null) {
            words.add(categoryTags(filter.causeCategory(), moment));
        }
        if (filter.team() != null) {
            words.add(teamTags(filter.team()));
        }
        return words;
    }

    /** A team and all names that mean the same. */
    List<String> teamTags(String team) {
        return knownAliases.tags(Tags::team, List.of(team), DirectoryKind.TEAM);
    }

    Taxonomy taxonomy(ListMoment moment) {
        return taxonomies.asOf(moment.position());
    }

    /** A category and all categories that were merged into it by that moment. */
    List<String> categoryTags(CategoryId category, ListMoment moment) {
        return taxonomy(moment).countingAs(category).stream()
                .map(Tags::category)
                .toList();
    }

    /** The conditions that a filter sets on the rows. */
    Bson criteria(ActionItemFilter filter, ListMoment moment) {
        Instant now = moment.at();
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        anyOf(criteria, BoardRows.STATUS, filter.status());
        anyOf(criteria, BoardRows.CATEGORY, filter.category());
        anyOf(criteria, BoardRows.TYPE, filter.type());
        anyOf(criteria, BoardRows.AREA, filter.area());
        if (filter.unverified()) {
            criteria.add(eq(BoardRows.STATUS, ActionStatus.COMPLETED.toString()));
        }
        if (filter.due() != null) {
            criteria.add(eq(BoardRows.LIVE, true));
            criteria.add(due(filter.due(), times(now)));
        }
        criteria.add(dueBetween(filter.dueFrom(), filter.dueTo()));
        if (filter.stale()) {
            criteria.add(eq(BoardRows.LIVE, true));
            criteria.add(lte(BoardRows.CHANGED_AT, now.minus(STALE_AFTER)));
        }
        tags(filter, moment).stream()
                .map(group -> in(IntervalRows.SCANNED_TAGS, group))
                .forEach(criteria::add);
        return and(criteria);
    }

    /** The index has instants, which begin a day in some zone; the days of the items are compared as they are written. */
    private static Bson dueBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Bson> criteria = new ArrayList<>(List.of(empty()));
        if (from != null) {
            criteria.add(gte(BoardRows.DUE_AT, from.atStartOfDay(ZoneOffset.UTC).toInstant()));
            criteria.add(gte(BoardRows.DUE_ON, from.toString()));
        }
        if (to != null) {
            criteria.add(lte(
                    BoardRows.DUE_AT,
                    to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
            criteria.add(lte(BoardRows.DUE_ON, to.toString()));
        }
        return and(criteria);
    }

    private static Bson due(Due due, BoardTimes times) {
        return switch (due) {
            case OVERDUE -> lte(BoardRows.DUE_AT, times.now());
            case SOON -> and(gt(BoardRows.DUE_AT, times.now()), lte(BoardRows.DUE_AT, times.soonUntil()));
            case LATER -> and(gt(BoardRows.DUE_AT, times.soonUntil()), lt(BoardRows.DUE_AT, BoardRows.NEVER));
        };
    }

    private static void anyOf(List<Bson> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(in(field, values.stream().map(Object::toString).toList()));
        }
    }

    /** What action items are compared with at a time, by the policy of that time. */
    BoardTimes times(Instant now) {
        return new BoardTimes(now, policies.at(now).policy().actionItems().soonUntil(now), now.minus(STALE_AFTER));
    }
}
