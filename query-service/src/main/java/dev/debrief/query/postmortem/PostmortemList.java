package dev.debrief.query.postmortem;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.postmortem.AntiPattern;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemListQuery.AntiPatternFigure;
import dev.debrief.api.postmortem.PostmortemListQuery.AntiPatternFigures;
import dev.debrief.api.postmortem.PostmortemListQuery.AssessPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.CountAntiPatterns;
import dev.debrief.api.postmortem.PostmortemListQuery.ListPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.PostmortemFigures;
import dev.debrief.api.postmortem.PostmortemPage;
import dev.debrief.api.postmortem.PostmortemPage.ListedPostmortem;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists post-mortems at present or at an earlier time, and counts those that were published in time. */
@Component
public class PostmortemList {

    private final AsOfList<PostmortemRow> postmortems;
    private final PostmortemRows postmortemRows;
    private final LiveViews views;
    private final Progress progress;
    private final KnownAliases knownAliases;

    PostmortemList(
            AsOfLists lists,
            PostmortemRows postmortemRows,
            LiveViews views,
            Progress progress,
            KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        this.postmortemRows = postmortemRows;
        this.views = views;
        this.progress = progress;
        postmortems = lists.of(
                PostmortemProjection.VIEW,
                PostmortemProjection.ROWS,
                RowOrder.ascending(PostmortemRows.DUE, IntervalRows.KEY),
                ShownReports.in(IntervalRows.KEY, row -> new ReportRead(ReportId.of(row.report()), row.version())),
                postmortemRows::row);
    }

    @QueryHandler
    PostmortemPage answer(ListPostmortems query, Identity reader) {
        Object question = List.of(
                query.stage(),
                String.valueOf(query.team()),
                String.valueOf(query.reviewer()),
                query.required(),
                query.overdue(),
                String.valueOf(query.antiPattern()),
                String.valueOf(query.dueFrom()),
                String.valueOf(query.dueTo()),
                String.valueOf(query.position()),
                String.valueOf(query.asOf()));
        ListPage<PostmortemRow> page = postmortems.page(
                new ListQuery(query, question, query.asOf(), query.position(), null, query.cursor(), query.limit()),
                reader,
                moment -> criteria(query, moment));
        return new PostmortemPage(
                page.items().stream().map(PostmortemList::listed).toList(),
                page.next(),
                page.moment().position());
    }

    private Bson criteria(ListPostmortems query, ListMoment moment) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
        if (!query.stage().isEmpty()) {
            filters.add(in(
                    PostmortemRows.STAGE,
                    query.stage().stream().map(Object::toString).toList()));
        }
        if (query.team() != null) {
            filters.add(in(IntervalRows.SCANNED_TAGS, teamTags(query.team())));
        }
        if (query.reviewer() != null) {
            filters.add(in(
                    IntervalRows.SCANNED_TAGS,
                    knownAliases.tags(
                            PostmortemRows::reviewerTag,
                            List.of(query.reviewer()),
                            DirectoryKind.PERSON,
                            DirectoryKind.TEAM)));
        }
        if (query.required()) {
            filters.add(eq(PostmortemRows.REQUIRED, true));
        }
        if (query.overdue()) {
            filters.add(eq(PostmortemRows.UNPUBLISHED, true));
            filters.add(lt(PostmortemRows.DUE, moment.at()));
        }
        if (query.antiPattern() != null) {
            filters.add(PostmortemRows.of(query.antiPattern(), moment.at()));
        }
        if (query.dueFrom() != null) {
            filters.add(gte(PostmortemRows.DUE, query.dueFrom()));
        }
        if (query.dueTo() != null) {
            filters.add(lt(PostmortemRows.DUE, query.dueTo()));
        }
        return and(filters);
    }

    @QueryHandler
    PostmortemFigures answer(AssessPostmortems query, Identity reader) {
        ListMoment moment = postmortems.moment(query.asOf());
        PostmortemTally tally = new PostmortemTally(moment);
        postmortems
                .counted(
                        moment,
                        reader,
                        required(query.team(), query.from(), query.to()),
                        IntervalRows.ALL,
                        List.of(PostmortemRows.DUE, PostmortemRows.STAGE, PostmortemTally.FIRST_PUBLISHED_AT))
                .forEach(tally::add);
        return tally.figures(query);
    }

    @QueryHandler
    AntiPatternFigures answer(CountAntiPatterns query, Identity reader) {
        ListMoment moment = postmortems.moment(query.asOf());
        Bson required = required(query.team(), query.from(), query.to());
        long all = count(moment, reader, required);
        return new AntiPatternFigures(
                query.from(),
                query.to(),
                all,
                Arrays.stream(AntiPattern.values())
                        .map(antiPattern -> figure(
                                antiPattern,
                                count(moment, reader, and(required, PostmortemRows.of(antiPattern, moment.at()))),
                                all))
                        .toList(),
                moment.position(),
                moment.at());
    }

    private long count(ListMoment moment, Identity reader, Bson which) {
        return postmortems
                .counted(moment, reader, which, IntervalRows.ALL, List.of(IntervalRows.KEY))
                .size();
    }

    private static AntiPatternFigure figure(AntiPattern antiPattern, long count, long all) {
        return new AntiPatternFigure(antiPattern, count, all == 0 ? null : (double) count / all);
    }

    private List<String> teamTags(String team) {
        return knownAliases.tags(Tags::team, List.of(team), DirectoryKind.TEAM);
    }

    /** The required post-mortems that were due in a period. */
    private Bson required(@Nullable String team, Instant from, Instant to) {
        Bson due = and(eq(PostmortemRows.REQUIRED, true), gte(PostmortemRows.DUE, from), lt(PostmortemRows.DUE, to));
        return team == null ? due : and(due, in(IntervalRows.SCANNED_TAGS, teamTags(team)));
    }

    /**
     * The post-mortems that some people have to work on: the drafts and comments of their teams, and the reviews asked of them.
     *
     * @param query the query that the audit trail names if restricted reports are read
     */
    public List<ListedPostmortem> ofReader(Object query, Identity reader, int limit) {
        List<String> reviewers =
                reader.addressees().stream().map(PostmortemRows::reviewerTag).toList();
        List<String> teams = reader.teams().stream().map(Tags::team).toList();
        Bson waiting = or(
                in(IntervalRows.SCANNED_TAGS, reviewers),
                and(in(IntervalRows.SCANNED_TAGS, teams), PostmortemRows.WAITING_FOR_TEAM));
        return postmortems.current(query, reader, waiting, limit).stream()
                .map(PostmortemList::listed)
                .toList();
    }

    /** The latest unrestricted reports that were published since then, for those who may see all of them. */
    public List<ListedPostmortem> publishedSince(Instant since, int limit) {
        return views.collection(PostmortemProjection.ROWS)
                .find(and(
                        eq(IntervalRows.TO, Cover.POSITIONS.horizon()),
                        gte(PostmortemRows.LAST_PUBLISHED, since),
                        eq("restricted", false),
                        eq(PostmortemRows.STAGE, PostmortemStage.PUBLISHED.toString())))
                .sort(descending(PostmortemRows.LAST_PUBLISHED))
                .limit(limit)
                .map(row -> listed(postmortemRows.row(row)))
                .into(new ArrayList<>());
    }

    /** The reports in which a reminder about a post-mortem is to be recorded. */
    public List<ReportId> due(Instant now, int limit) {
        progress.catchUp(PostmortemProjection.VIEW);
        return views.collection(PostmortemProjection.ROWS)
                .find(and(eq(IntervalRows.TO, Cover.POSITIONS.horizon()), lte(PostmortemRows.NEXT_FROM, now)))
                .sort(ascending(PostmortemRows.NEXT_FROM))
                .limit(limit)
                .map(row -> ReportId.of(row.getString(IntervalRows.KEY)))
                .into(new ArrayList<>());
    }

    private static ListedPostmortem listed(PostmortemRow row) {
        Postmortem postmortem = row.postmortem();
        Requirement requirement = postmortem.requirement();
        Review running = row.running();
        Waiver waiver = postmortem.waiver();
        return new ListedPostmortem(
                ReportId.of(row.report()),
                row.version(),
                row.title(),
                row.type(),
                row.severity(),
                row.teams(),
                postmortem.stage(),
                requirement == null ? List.of() : requirement.reasons(),
                row.dueAt(),
                postmortem.reminder(),
                running == null
                        ? List.of()
                        : running.reviewers().stream().map(PostmortemRows::name).toList(),
                running == null ? null : running.dueOn(),
                waiver == null ? null : waiver.acceptedBy(),
                row.firstPublishedAt(),
                row.lastPublishedAt(),
                row.openComments().size());
    }
}
