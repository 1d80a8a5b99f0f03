package dev.debrief.web.incidents;

import dev.debrief.api.comments.CommentList;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.recurrence.ReportRecurrences;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.web.api.Question;
import dev.debrief.web.incidents.FindingLists.Lists;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The report of an incident, as a document that can be edited part by part. */
@Component
class ReportDesk implements Desk {

    private static final int TIMELINE = 100;

    /** What can be done next with an action item, by its status. */
    private static final Map<String, List<String>> ITEM_OPERATIONS = Map.of(
            "open", List.of("start", "assignment", "completion", "deadline", "issue", "cancellation"),
            "in_progress", List.of("completion", "block", "assignment", "deadline", "issue", "cancellation"),
            "blocked", List.of("unblock", "assignment", "deadline", "issue", "cancellation"),
            "completed", List.of("verification", "reopening"),
            "verified", List.of("reopening"),
            "ineffective", List.of("reopening"),
            "cancelled", List.of("reopening"));

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id:[0-9a-fA-F-]{36}}", ReportDesk::show);
        routes.get("/incidents/{id}/timeline", ReportDesk::timeline);
    }

    private static ServerResponse show(Visit visit) {
        ReportView report = visit.api().get(ReportView.class, at(visit, ""));
        TimelinePage timeline =
                visit.api().get(TimelinePage.class, at(visit, "/timeline").with("limit", TIMELINE));
        Map<String, Object> model = model(visit, report);
        model.put("timeline", timeline);
        model.put("itemOperations", ITEM_OPERATIONS);
        if (isPresent(visit) && visit.asOf().isEmpty()) {
            model.put(
                    "recurrences",
                    visit.api()
                            .get(
                                    ReportRecurrences.class,
                                    Question.at("/api/reports/{}/recurrences", visit.path("id"))));
        }
        Lists lists = FindingLists.of(
                report, timeline.items(), visit.labels(), visit.times(report.displayZone()), visit.me());
        model.put("lists", lists);
        model.put("figure", CausalFigure.of(report, visit.labels()));
        Readiness readiness = visit.api().get(Readiness.class, at(visit, "/readiness"));
        model.put("readiness", readiness);
        model.put("contents", Contents.of(report, lists, readiness, visit.labels()));
        model.put(
                "notes",
                Notes.of(
                        visit.api()
                                .get(CommentList.class, at(visit, "/comments"))
                                .items(),
                        readiness,
                        places(report, timeline, lists)));
        return visit.show("report", model);
    }

    /** The ids of the parts beside which something can be shown. */
    private static Set<String> places(ReportView report, TimelinePage timeline, Lists lists) {
        return Stream.of(
                        report.sections().stream().map(SectionView::name),
                        report.analysis().causes().stream().map(ClassifiedCause::id),
                        lists.ids(),
                        report.actions().items().stream()
                                .map(item -> item.item().id()),
                        timeline.items().stream().map(TimelineLine::id))
                .flatMap(ids -> ids)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** Further pages of the timeline. */
    private static ServerResponse timeline(Visit visit) {
        ReportView report = visit.api().get(ReportView.class, at(visit, ""));
        Map<String, Object> model = model(visit, report);
        model.put(
                "timeline",
                visit.api()
                        .get(
                                TimelinePage.class,
                                at(visit, "/timeline")
                                        .with("cursor", visit.param("cursor"))
                                        .with("limit", TIMELINE)));
        return visit.show("timeline", model);
    }

    private static Map<String, Object> model(Visit visit, ReportView report) {
        Map<String, Object> model = new HashMap<>();
        model.put("r", report);
        model.put("when", WhenText.of(report, visit.labels(), visit.times(report.displayZone())));
        model.put("shownVersion", visit.param("version"));
        model.put("outline", Outlines.of(report));
        model.put("scale", Scale.of(report.milestones()));
        model.put("time", visit.times(report.displayZone()));
        model.put("notes", Notes.NONE);
        model.put("commenter", visit.mayComment() && isPresent(visit));
        model.put("editable", visit.mayEdit() && isPresent(visit));
        return model;
    }

    private static boolean isPresent(Visit visit) {
        return visit.param("asOf").isEmpty() && visit.param("version").isEmpty();
    }

    private static Question at(Visit visit, String part) {
        return Question.at("/api/reports/{}" + part, visit.path("id"))
                .with("version", visit.param("version"))
                .with("minVersion", visit.seen())
                .with("asOf", visit.asOf());
    }
}
