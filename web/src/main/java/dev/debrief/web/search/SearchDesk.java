package dev.debrief.web.search;

import dev.debrief.api.Role;
import dev.debrief.api.search.Place;
import dev.debrief.api.search.SearchPage;
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

/** Search in all reports: the sentence that matches, the cause, and what solved it. */
@Component
class SearchDesk implements Desk {

    private static final int PAGE = 20;
    private static final SearchPage NOTHING = new SearchPage(List.of(), 0, Map.of(), false, null, null, 0);

    @Override
    public void open(Routes routes) {
        routes.get("/search", SearchDesk::show, "search", SearchDesk::form);
    }

    private static ServerResponse show(Visit visit) {
        String words = visit.param("q");
        String withdrawn = visit.param("withdrawn");
        SearchPage page = words.isEmpty()
                ? NOTHING
                : visit.api()
                        .get(
                                SearchPage.class,
                                Question.at("/api/search")
                                        .with("q", words)
                                        .with("sort", visit.param("sort"))
                                        .with("includeWithdrawn", withdrawn)
                                        .with("cursor", visit.param("cursor"))
                                        .with("limit", PAGE));
        Map<String, Object> model = form(visit);
        model.put("page", page);
        model.put("hits", page.items().stream().map(Found::of).toList());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : Question.at("/search")
                                .with("q", words)
                                .with("sort", visit.param("sort"))
                                .with("withdrawn", withdrawn)
                                .with("cursor", page.next())
                                .toString());
        return visit.show("search", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", visit.param("q"));
        model.put("auditor", visit.me().isAny(Role.AUDITOR));
        model.put("withdrawn", visit.param("withdrawn"));
        model.put("past", !visit.asOf().isEmpty());
        return model;
    }

    /**
     * A report that was found.
     *
     * @param places where the words are in it
     */
    record Found(SearchPage.Hit hit, List<Passage> places) {

        private static final int MOST = 2;

        static Found of(SearchPage.Hit hit) {
            return new Found(
                    hit, hit.places().stream().limit(MOST).map(Passage::of).toList());
        }
    }

    /** A passage of a report, cut into pieces with and without a mark. */
    record Passage(Place place, List<Piece> pieces) {

        static Passage of(Place place) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Place.Mark mark : place.marks()) {
                if (mark.from() >= at && mark.to() <= place.text().length()) {
                    pieces.add(new Piece(place.text().substring(at, mark.from()), false));
                    pieces.add(new Piece(place.text().substring(mark.from(), mark.to()), true));
                    at = mark.to();
                }
            }
            pieces.add(new Piece(place.text().substring(at), false));
            return new Passage(place, pieces);
        }
    }

    /** @param marked whether it is one of the words that were searched for */
    record Piece(String text, boolean marked) {}
}
