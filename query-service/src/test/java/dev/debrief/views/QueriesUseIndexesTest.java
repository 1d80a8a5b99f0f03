package dev.debrief.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.HistoryQuery.ListHistory;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportQuery.FindReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewQuery.FindPatternReview;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviewHistory;
import dev.debrief.api.reviews.PatternReviewQuery.ListPatternReviews;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.timeline.TimelineQuery.ListTimeline;
import dev.debrief.api.updates.UpdateQuery.ListUpdates;
import dev.debrief.query.Cast;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import dev.debrief.query.reviews.ReviewStory;
import dev.debrief.views.admin.DeadLettersController;
import dev.debrief.views.generations.Rebuilds;
import dev.debrief.views.generations.ViewStates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a real MongoDB, every query that the views send is explained: none may look at a whole collection. */
class QueriesUseIndexesTest {

    private static final String SKIPPED =
            "skipped: needs DEBRIEF_TEST_MONGODB, a MongoDB that can explain how it finds what is asked for";

    private final Map<String, Sent> sent = new ConcurrentSkipListMap<>();

    /** A query as it was sent. */
    private record Sent(
            String collection,
            BsonDocument filter,
            @Nullable BsonDocument sort) {}

    @Test
    void no_query_looks_at_a_whole_collection() {
        String address = System.getenv("DEBRIEF_TEST_MONGODB");
        assumeTrue(address != null, SKIPPED);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(new Listening())
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase("test-" + Long.toHexString(System.nanoTime()));
            try {
                assumeTrue(canExplain(database), SKIPPED);
                sendEveryQuery(database);
                assertThat(sent).hasSizeGreaterThan(20);
                assertThat(wholeCollections(database)).isEmpty();
            } finally {
                database.drop();
            }
        }
    }

    /** The queries for which MongoDB knows no better than to look at all documents. */
    private List<String> wholeCollections(MongoDatabase database) {
        List<String> found = new ArrayList<>();
        sent.forEach((shape, query) -> {
            String plan = explain(database, query).toJson();
            if (plan.contains("COLLSCAN")) {
                found.add(shape);
            }
        });
        return found;
    }

    private static boolean canExplain(MongoDatabase database) {
        try {
            database.getCollection("any").insertOne(new org.bson.Document());
            return explain(database, new Sent("any", new BsonDocument(), null)).containsKey("queryPlanner");
        } catch (MongoCommandException e) {
            return false;
        }
    }

    private static org.bson.Document explain(MongoDatabase database, Sent query) {
        BsonDocument find =
                new BsonDocument("find", new BsonString(query.collection())).append("filter", query.filter());
        if (query.sort() != null) {
            find.append("sort", query.sort());
        }
        return database.runCommand(
                new BsonDocument("explain", find).append("verbosity", new BsonString("queryPlanner")));
    }

    private static void sendEveryQuery(MongoDatabase database) {
        Random random = new Random(1);
        List<Recorded> story = Stories.of(random, 5, 120);
        Stores stores = new Stores(database);
        stores.append(story);
        List<ReviewStory.Told> reviews = ReviewStory.of(random, 3, 60);
        stores.appendMessages(ReviewStory.messages(reviews));
        Tallies tallies = new Tallies();
        tallies.poison.add(17L);
        ReportId report = story.getFirst().event().reportId();
        try (RunningViews views = RunningViews.caughtUpWith(tallies, stores, random)) {
            ask(views, report);
            ask(views, reviews.getFirst().event().reviewId());
            views.get(Rebuilds.class).begin("report-list");
            RunningViews.await(
                    () -> views.get(ViewStates.class).now("report-list").last() != null);
            DeadLettersController letters = views.get(DeadLettersController.class);
            letters.list(null, null, 10)
                    .items()
                    .forEach(letter -> letters.retry(letter.view(), ReportId.of(letter.reportId())));
            tallies.poison.clear();
            letters.list(Tallies.VIEW, null, 10)
                    .items()
                    .forEach(letter -> letters.retry(letter.view(), ReportId.of(letter.reportId())));
        }
    }

    private static void ask(RunningViews views, ReportId report) {
        for (ListReports list : lists()) {
            views.ask(list);
        }
        for (AsOf asOf :
                List.of(AsOf.NOW, new AsOf(0L, null, null), new AsOf(null, Cast.FRIDAY.plusSeconds(3600), null))) {
            views.ask(new FindReport(report, asOf, false));
            views.ask(new ListTimeline(report, asOf, List.of(TimelineKind.NOTE), true, false, false, null, 2));
            views.ask(new ListUpdates(report, asOf, null, 2));
        }
        views.ask(history(report, null, List.of()));
        views.ask(history(report, Cast.ADA.id(), List.of()));
        views.ask(history(report, null, List.of(PartKind.TIMELINE)));
    }

    private static void ask(RunningViews views, PatternReviewId review) {
        for (AsOf asOf : List.of(AsOf.NOW, new AsOf(null, Cast.FRIDAY.plusSeconds(3600), null))) {
            views.ask(new FindPatternReview(review, asOf));
        }
        views.ask(new ListPatternReviewHistory(review, null, null, null, 5));
        views.ask(new ListPatternReviewHistory(review, null, Cast.ADA.id(), null, 5));
        LocalDate day = LocalDate.of(2026, 4, 20);
        for (List<PatternReviewStatus> status :
                List.of(List.<PatternReviewStatus>of(), List.of(PatternReviewStatus.OPEN))) {
            views.ask(new ListPatternReviews(status, day, null, null, 2));
            views.ask(new ListPatternReviews(status, null, Cast.FRIDAY, null, 2));
        }
    }

    private static ListHistory history(ReportId report, @Nullable String actor, List<PartKind> parts) {
        return new ListHistory(report, null, 0L, 100L, Cast.FRIDAY, null, actor, parts, null, 10);
    }

    private static List<ListReports> lists() {
        List<IncidentStatus> status = List.of(IncidentStatus.TRIAGE, IncidentStatus.INVESTIGATING);
        List<Severity> severity = List.of(Severity.SEV1);
        List<IncidentType> type = List.of(IncidentType.OUTAGE);
        return List.of(
                new ListReports(List.of(), List.of(), List.of(), null, null, null, null, null, null, 3),
                new ListReports(status, List.of(), List.of(), null, null, null, null, null, null, 3),
                new ListReports(List.of(), severity, List.of(), null, null, null, 20L, null, null, 3),
                new ListReports(List.of(), List.of(), type, null, Cast.FRIDAY, Cast.FRIDAY, null, null, null, 3),
                new ListReports(List.of(), List.of(), List.of(), "checkout", null, null, null, null, null, 3),
                new ListReports(status, severity, type, "checkout", null, null, null, Cast.FRIDAY, null, 3));
    }

    /** Notes each query of another shape. */
    private final class Listening implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            String name = event.getCommandName();
            switch (name) {
                case "find" -> note(command, name, "filter", command.getDocument("sort", null));
                case "findAndModify" -> note(command, name, "query", null);
                case "update" -> each(command, name, "updates");
                case "delete" -> each(command, name, "deletes");
                default -> {}
            }
        }

        private void each(BsonDocument command, String name, String list) {
            command.getArray(list, new BsonArray())
                    .forEach(one -> note(command, name, one.asDocument().getDocument("q"), null));
        }

        private void note(BsonDocument command, String name, String filter, @Nullable BsonDocument sort) {
            note(command, name, command.getDocument(filter, new BsonDocument()), sort);
        }

        private void note(BsonDocument command, String name, BsonDocument filter, @Nullable BsonDocument sort) {
            String collection = command.getString(name).getValue();
            String shape = name + " " + collection + " " + shape(filter) + (sort == null ? "" : " by " + sort.toJson());
            sent.putIfAbsent(
                    shape,
                    new Sent(
                            collection,
                            BsonDocument.parse(filter.toJson()),
                            sort == null ? null : BsonDocument.parse(sort.toJson())));
        }

        /** The query without its values. */
        private static String shape(BsonValue value) {
            if (value.isDocument()) {
                StringBuilder shape = new StringBuilder("{");
                value.asDocument()
                        .forEach((key, inner) -> shape.append(key).append(' ').append(shape(inner)));
                return shape.append('}').toString();
            }
            return value.isArray()
                            && !value.asArray().isEmpty()
                            && value.asArray().getFirst().isDocument()
                    ? value.asArray().stream().map(Listening::shape).toList().toString()
                    : "";
        }
    }
}
