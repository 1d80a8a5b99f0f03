package dev.debrief.web.incidents;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.report.ReportView.MilestoneTime;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.web.api.Api.Written;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spans;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An incident under way: one text field that records what happens now, milestones by one click, the latest entries for everybody. */
@Component
class LiveDesk implements Desk {

    private static final int PAGE = 200;
    private static final int SHOWN = 100;

    /** Browsers connect again after that. The API answers a page within a minute, and so ends a stream before. */
    private static final int SECONDS = 50;

    private final Clock clock;

    LiveDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/live", visit -> show(visit, HttpStatus.OK, null));
        routes.get("/incidents/{id}/live/entries", this::entries);
        routes.get("/incidents/{id}/live/stream", LiveDesk::stream);
        routes.post("/incidents/{id}/live", this::record);
        routes.post("/incidents/{id}/live/milestone", this::milestone);
        routes.post("/incidents/{id}/live/status", this::status);
    }

    private ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        Map<String, Object> model = model(visit, report(visit));
        model.put("problem", problem);
        model.put("text", problem == null ? "" : visit.param("text"));
        model.put("kind", visit.param("kind").isEmpty() ? TimelineKind.NOTE.toString() : visit.param("kind"));
        model.put("kinds", TimelineKind.values());
        model.put("clock", problem == null ? "" : visit.param("clock"));
        model.put("onceOnly", UUID.randomUUID().toString());
        return visit.show(status, "live", model);
    }

    /** Nothing if the page shows it already. */
    private ServerResponse entries(Visit visit) {
        ReportView report = report(visit);
        return visit.param("shown").equals(shown(report))
                ? ServerResponse.noContent().build()
                : visit.show(HttpStatus.OK, "live :: now", model(visit, report));
    }

    /** Tells the page that something was recorded. What it was, the page asks for. */
    private static ServerResponse stream(Visit visit) {
        ReportView report = report(visit);
        Question changes = Question.at("/api/stream")
                .with("report", report.id())
                .with("seconds", SECONDS)
                .with("position", visit.lastHeard());
        return visit.stream(out -> visit.api().follow(changes, line -> {
            if (line.startsWith("event:")) {
                out.add("event: changed");
            } else if (line.startsWith("data:")) {
                out.add("data: now");
            } else {
                out.add(line);
            }
            if (line.startsWith("retry:")) {
                out.add("event: changed\ndata: since the page was shown");
            }
        }));
    }

    private static ReportView report(Visit visit) {
        return visit.api()
                .get(
                        ReportView.class,
                        Question.at("/api/reports/{}", visit.path("id")).with("minVersion", visit.seen()));
    }

    /** Changes with what the page shows. */
    private String shown(ReportView report) {
        return report.version() + "-" + elapsed(report).replace(' ', '-');
    }

    private Map<String, Object> model(Visit visit, ReportView report) {
        Map<String, Object> model = new HashMap<>();
        model.put("shown", shown(report));
        model.put("r", report);
        model.put("scale", Scale.of(report.milestones()));
        model.put("time", visit.times(report.displayZone()));
        model.put("entries", latest(visit));
        model.put("elapsed", elapsed(report));
        model.put("next", NextUpdate.of(report, clock.instant()));
        model.put("missing", missing(report));
        model.put("statuses", report.status().next());
        return model;
    }

    /** The latest entries, latest first. */
    private static List<TimelineLine> latest(Visit visit) {
        List<TimelineLine> all = new ArrayList<>();
        String cursor = "";
        do {
            TimelinePage page = visit.api()
                    .get(
                            TimelinePage.class,
                            Question.at("/api/reports/{}/timeline", visit.path("id"))
                                    .with("minVersion", visit.seen())
                                    .with("limit", PAGE)
                                    .with("cursor", cursor));
            all.addAll(page.items());
            cursor = page.next() == null ? "" : page.next();
        } while (!cursor.isEmpty());
        return all.reversed().stream().limit(SHOWN).toList();
    }

    private String elapsed(ReportView report) {
        Instant from = report.reached(MilestoneName.IMPACT_STARTED)
                .orElse(report.declaredAt())
                .toInstant();
        Instant to = report.reached(MilestoneName.RESOLVED)
                .map(OffsetDateTime::toInstant)
                .orElse(clock.instant());
        return to.isBefore(from) ? "" : Spans.text(Duration.between(from, to));
    }

    private static List<MilestoneName> missing(ReportView report) {
        Set<MilestoneName> known =
                report.milestones().stream().map(MilestoneTime::name).collect(Collectors.toSet());
        return Arrays.stream(MilestoneName.values())
                .filter(name -> !known.contains(name) && name != MilestoneName.CLOSED)
                .toList();
    }

    private ServerResponse record(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("kind", visit.param("kind"));
        body.put("text", visit.param("text"));
        occurred(visit).ifPresent(at -> body.put("occurredAt", at));
        return send(visit, "POST", "/timeline", body, visit.param("once-only"));
    }

    /** The time nearest to now with the clock that was typed, in the zone of the report; empty for now. The future is refused. */
    private Optional<String> occurred(Visit visit) {
        if (visit.param("clock").isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = report(visit).displayZone();
        ZonedDateTime now = clock.instant().atZone(zone);
        try {
            ZonedDateTime today = now.toLocalDate()
                    .atTime(LocalTime.parse(visit.param("clock")))
                    .atZone(zone);
            return Optional.of((today.isAfter(now.plusHours(12)) ? today.minusDays(1) : today)
                    .toInstant()
                    .toString());
        } catch (DateTimeException e) {
            return Optional.of(visit.param("clock"));
        }
    }

    /** The incident is over when it is resolved: that sets its status too. */
    private ServerResponse milestone(Visit visit) {
        if (visit.param("name").equals(MilestoneName.RESOLVED.toString())) {
            return send(visit, "POST", "/resolution", JsonNodeFactory.instance.objectNode(), "");
        }
        return send(
                visit,
                "PUT",
                "/milestones/" + visit.param("name").replaceAll("\\W", ""),
                JsonNodeFactory.instance.objectNode(),
                "");
    }

    private ServerResponse status(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", visit.param("status"));
        if (!visit.param("reason").isEmpty()) {
            body.put("reason", visit.param("reason"));
        }
        return send(visit, "PUT", "/status", body, "");
    }

    private ServerResponse send(Visit visit, String method, String operation, ObjectNode body, String onceOnly) {
        try {
            Written written = visit.api()
                    .write(
                            method,
                            Question.at("/api/reports/{}", visit.path("id")).then(Question.at(operation)),
                            body,
                            onceOnly,
                            "");
            return visit.seeOther(Question.at("/incidents/{}/live", visit.path("id"))
                    .with("seen", written.version())
                    .toString());
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
