package dev.debrief.web.replay;

import dev.debrief.api.diff.ReportDiff;
import dev.debrief.api.diff.ReportDiff.PartDiff;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.AsOfText;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import dev.debrief.web.patterns.Categories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a report said at a version and at another, and who changed what in between, when and why. */
@Component
class ReplayDesk implements Desk {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 25;

    /** The most parts, and the most changes, that the page shows. */
    private static final int MOST_SHOWN = 150;

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/replay", ReplayDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        ReportView now = visit.api()
                .get(
                        ReportView.class,
                        Question.at("/api/reports/{}", visit.path("id")).with("asOf", visit.asOf()));
        try {
            ReportDiff diff = diff(visit, now, visit.param("from"), visit.param("to"));
            return show(visit, HttpStatus.OK, now, diff, null);
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), now, diff(visit, now, "", ""), problem);
        }
    }

    private static ReportDiff diff(Visit visit, ReportView now, String from, String to) {
        return visit.api()
                .get(
                        ReportDiff.class,
                        Question.at("/api/reports/{}/diff", visit.path("id"))
                                .with("from", point(from, now, "0"))
                                .with("to", point(to, now, String.valueOf(now.version()))));
    }

    /** @param problem why other points cannot be compared; null if these were asked for */
    private static ServerResponse show(
            Visit visit, HttpStatus status, ReportView now, ReportDiff diff, @Nullable ApiProblem problem) {
        long from = diff.from().version();
        long to = diff.to().version();
        List<HistoryPage.Change> history = history(visit, now.version());
        List<HistoryPage.Change> between = history.stream()
                .filter(change -> change.version() > from && change.version() <= to)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("r", now);
        model.put("time", visit.times(now.displayZone()));
        model.put("from", from);
        model.put("to", to);
        model.put("typedFrom", problem == null ? from : visit.param("from"));
        model.put("typedTo", problem == null ? to : visit.param("to"));
        model.put("problem", problem);
        boolean byTime = visit.param("scale").equals("time");
        model.put("versions", VersionScale.of(history, now, from, to, byTime));
        model.put("byTime", byTime);
        model.put(
                "otherScale",
                Question.at("/incidents/{}/replay", now.id())
                        .with("from", from)
                        .with("to", to)
                        .with("asOf", visit.param("asOf"))
                        .with("scale", byTime ? "" : "time")
                        .toString());
        List<PartDiff> parts = diff.parts().stream().limit(MOST_SHOWN).toList();
        model.put("parts", parts);
        model.put("otherParts", diff.parts().size() - parts.size());
        model.put(
                "said",
                ComparedText.of(
                        now,
                        timeline(visit),
                        diff,
                        Categories.of(visit),
                        visit.labels(),
                        visit.times(now.displayZone())));
        List<HistoryPage.Change> changes =
                between.reversed().stream().limit(MOST_SHOWN).toList();
        model.put("told", new ChangeText(visit.labels()));
        model.put("changes", changes);
        model.put("otherChanges", between.size() - changes.size());
        return visit.show(status, "replay", model);
    }

    /** The first entries of the timeline, which other parts name. */
    private static List<TimelineLine> timeline(Visit visit) {
        return visit.api()
                .get(
                        TimelinePage.class,
                        Question.at("/api/reports/{}/timeline", visit.path("id"))
                                .with("asOf", visit.asOf())
                                .with("limit", PAGE))
                .items();
    }

    /** A version, a revision, or a day or time in the zone of the report, as the API takes it. */
    private static String point(String text, ReportView report, String otherwise) {
        return text.isEmpty() ? otherwise : AsOfText.instant(text.replace(' ', 'T'), report.displayZone());
    }

    private static List<HistoryPage.Change> history(Visit visit, long version) {
        List<HistoryPage.Change> all = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            HistoryPage page = visit.api()
                    .get(
                            HistoryPage.class,
                            Question.at("/api/reports/{}/history", visit.path("id"))
                                    .with("toVersion", version)
                                    .with("cursor", cursor)
                                    .with("limit", PAGE));
            all.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            cursor = page.next();
        }
        return all;
    }
}
