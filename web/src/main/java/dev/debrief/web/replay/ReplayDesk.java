package dev.debrief.web.replay;

import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.ReportView;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a report said at a version and at another, and who changed what in between, when and why. */
@Component
class ReplayDesk implements Desk {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 25;

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/replay", ReplayDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        ReportView now = visit.api()
                .get(
                        ReportView.class,
                        Question.at("/api/reports/{}", visit.path("id")).with("asOf", visit.asOf()));
        long to = Math.min(number(visit.param("to"), now.version()), now.version());
        long from = Math.min(number(visit.param("from"), 0), to);
        List<HistoryPage.Change> history = history(visit, now.version());
        List<HistoryPage.Change> between = history.stream()
                .filter(change -> change.version() > from && change.version() <= to)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("r", now);
        model.put("time", visit.times(now.displayZone()));
        model.put("from", from);
        model.put("to", to);
        model.put("versions", VersionScale.of(history, now, from, to));
        model.put("differences", Differences.of(between));
        model.put("changes", between.reversed());
        return visit.show("replay", model);
    }

    /** A number of a version; a text of another form counts as none. */
    private static long number(String text, long otherwise) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
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
