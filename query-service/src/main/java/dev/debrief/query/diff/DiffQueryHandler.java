package dev.debrief.query.diff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.diff.DiffPoint;
import dev.debrief.api.diff.DiffQuery.CompareStates;
import dev.debrief.api.diff.DiffQuery.FindPatch;
import dev.debrief.api.diff.ReportDiff;
import dev.debrief.api.diff.ReportDiff.State;
import dev.debrief.api.diff.ReportPatch;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.postmortem.PublishedRevisions;
import dev.debrief.query.streams.ChangePage;
import dev.debrief.query.streams.ChangeQuery;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.support.axon.QueryRefusals;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what differs between two states of a report. */
@Component
class DiffQueryHandler {

    private static final int MOST_CHANGES = 5_000;

    private final ReportHistory reportHistory;
    private final PublishedRevisions revisions;

    DiffQueryHandler(ReportHistory reportHistory, PublishedRevisions revisions) {
        this.reportHistory = reportHistory;
        this.revisions = revisions;
    }

    /** Two states, and what was changed in between. */
    private record Span(ReportVersion from, ReportVersion to, ChangedParts parts) {}

    @QueryHandler
    ReportDiff answer(CompareStates query, Identity reader) {
        Span span = span(query, query.reportId(), query.from(), query.to(), query.minVersion(), reader);
        return new ReportDiff(
                query.reportId(),
                state(span.from()),
                state(span.to()),
                span.parts().differences());
    }

    @QueryHandler
    ReportPatch answer(FindPatch query, Identity reader) {
        Span span = span(query, query.reportId(), query.from(), query.to(), query.minVersion(), reader);
        return new ReportPatch(span.parts().operations());
    }

    private static State state(ReportVersion reportVersion) {
        return new State(reportVersion.version(), reportVersion.recordedAt());
    }

    private Span span(
            Object query,
            ReportId report,
            DiffPoint from,
            @Nullable DiffPoint to,
            @Nullable Long minVersion,
            Identity reader) {
        ReportVersion earlier = at(report, from, minVersion);
        ReportVersion later =
                to == null ? reportHistory.find(report, new AsOf(null, null, minVersion)) : at(report, to, minVersion);
        if (earlier.version() > later.version()) {
            throw QueryRefusals.refused(Rejection.STATES_REVERSED, Map.of(Refusal.POINTER, "from"));
        }
        ChangePage page = reportHistory.changes(
                query,
                new ChangeQuery(
                        report.toString(),
                        null,
                        and(
                                gt(StreamDefinition.VERSION, earlier.version()),
                                lte(StreamDefinition.VERSION, later.version())),
                        null,
                        MOST_CHANGES),
                reader);
        if (page.next() != null) {
            throw QueryRefusals.refused(
                    Rejection.TOO_MANY_CHANGES, Map.of("most", String.valueOf(MOST_CHANGES), Refusal.POINTER, "from"));
        }
        return new Span(earlier, later, ChangedParts.of(page.items()));
    }

    private ReportVersion at(ReportId report, DiffPoint point, @Nullable Long minVersion) {
        ReportVersion found = reportHistory.find(report, new AsOf(point.version(), point.instant(), minVersion));
        return point.revision() == null
                ? found
                : reportHistory.at(
                        found,
                        PublishedRevisions.find(revisions.all(found), point.revision())
                                .version());
    }
}
