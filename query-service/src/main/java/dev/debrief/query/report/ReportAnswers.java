package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.debrief.api.Rejection;
import dev.debrief.api.history.Part;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.links.Link;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.Headline;
import dev.debrief.api.report.Rating;
import dev.debrief.api.report.ReportQuery.FindReport;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.report.ReportView.MilestoneTime;
import dev.debrief.api.report.Standing;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.history.Histories;
import dev.debrief.query.history.Snapshot;
import dev.debrief.query.people.Names;
import dev.debrief.query.support.Refusals;
import dev.debrief.query.timeline.Readers;
import dev.debrief.query.timeline.TimelineLines;
import dev.debrief.query.updates.UpdateAnswers;
import dev.debrief.query.views.Order;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a report says, now or at an earlier version. */
@Component
class ReportAnswers {

    private static final int MOST_HIGHLIGHTS = 200;
    private static final int MOST_UPDATES = 50;

    private static final PartKind[] WHOLE = {
        PartKind.HEADLINE,
        PartKind.STATUS,
        PartKind.SEVERITY,
        PartKind.DETECTION,
        PartKind.SERVICE,
        PartKind.MILESTONE,
        PartKind.TEAM,
        PartKind.RESTRICTION,
        PartKind.ROLE,
        PartKind.LINK,
        PartKind.CAUSE,
        PartKind.ORIGIN
    };

    private final Histories histories;
    private final UpdateAnswers updates;

    ReportAnswers(Histories histories, UpdateAnswers updates) {
        this.histories = histories;
        this.updates = updates;
    }

    @QueryHandler
    ReportView answer(FindReport query) {
        Snapshot snapshot = histories.find(query.reportId(), query.asOf());
        List<Part> parts = histories.parts(snapshot, WHOLE);
        List<TimelineItem> highlights = histories
                .page(
                        snapshot,
                        PartKind.TIMELINE,
                        TimelineItem.class,
                        and(eq("content.key", true), eq("content.retraction", null)),
                        Order.ascending("at", "part"),
                        MOST_HIGHLIGHTS)
                .items();
        TimelineLines lines = Readers.of(parts, query.byRole(), highlights);
        return view(
                snapshot,
                parts,
                highlights.stream().map(lines::line).toList(),
                updates.latest(snapshot, MOST_UPDATES),
                lines.names());
    }

    private static ReportView view(
            Snapshot snapshot,
            List<Part> parts,
            List<TimelineLine> highlights,
            List<PostedUpdate> updates,
            Names names) {
        Headline headline = only(parts, Headline.class);
        Standing standing = only(parts, Standing.class);
        if (headline == null || standing == null) {
            throw Refusals.refused(Rejection.VIEW_BEHIND);
        }
        Rating rating = only(parts, Rating.class);
        ZoneId zone = headline.displayZone();
        List<Milestone> milestones = all(parts, Milestone.class)
                .sorted(Comparator.comparing(Milestone::name))
                .toList();
        return new ReportView(
                snapshot.report(),
                snapshot.version(),
                in(zone, headline.declaredAt()),
                in(zone, snapshot.recordedAt()),
                headline.title(),
                headline.type(),
                standing.status(),
                told(names, standing.reason()),
                rating == null ? null : rating.severity(),
                rating == null ? null : told(names, rating.rationale()),
                told(names, headline.summary()),
                headline.occurredOn(),
                zone,
                all(parts, Service.class).toList(),
                all(parts, Team.class).toList(),
                only(parts, Detection.class),
                milestones.stream()
                        .map(m -> new MilestoneTime(m.name(), in(zone, m.at()), m.fedBy()))
                        .toList(),
                Arrays.stream(Metric.values())
                        .map(metric -> metric.of(times(milestones)))
                        .toList(),
                all(parts, RoleAssignment.class)
                        .map(a -> new RoleAssignment(names.of(a.person()), a.role()))
                        .toList(),
                all(parts, Link.class).toList(),
                highlights,
                updates.stream()
                        .map(update -> UpdateAnswers.view(update, zone, names))
                        .toList(),
                all(parts, StatedCause.class).toList(),
                only(parts, Origin.class),
                only(parts, Restriction.class));
    }

    private static @Nullable String told(Names names, @Nullable String text) {
        return text == null ? null : names.in(text);
    }

    private static Map<MilestoneName, Instant> times(List<Milestone> milestones) {
        Map<MilestoneName, Instant> times = new EnumMap<>(MilestoneName.class);
        milestones.forEach(milestone -> times.put(milestone.name(), milestone.at()));
        return times;
    }

    private static <T extends Part> Stream<T> all(List<Part> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }

    private static <T extends Part> @Nullable T only(List<Part> parts, Class<T> type) {
        return all(parts, type).findFirst().orElse(null);
    }

    private static OffsetDateTime in(ZoneId zone, Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
