package dev.debrief.web.page;

import dev.debrief.web.api.ApiProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses of the pages. Each page but the entrance is for those who have signed in. */
public final class Routes {

    private final RouterFunctions.Builder routes;
    private final Visits visits;

    Routes(RouterFunctions.Builder routes, Visits visits) {
        this.routes = routes;
        this.visits = visits;
    }

    public Routes get(String path, Page page) {
        routes.route(PagePaths.page(RequestPredicates.GET(path), path), signedIn(page));
        return this;
    }

    /**
     * A page with a form for what it shows. If the API refuses what was chosen, the page says why, and keeps the form.
     *
     * @param form what the form needs of the model
     */
    public Routes get(String path, Page page, String template, Function<Visit, Map<String, Object>> form) {
        return get(path, visit -> {
            try {
                return page.answer(visit);
            } catch (ApiProblem problem) {
                Map<String, Object> model = new HashMap<>(form.apply(visit));
                model.put("problem", problem.shownByForm());
                visit.forget(problem);
                return visit.show(problem.httpStatus(), template, model);
            }
        });
    }

    public Routes post(String path, Page page) {
        routes.route(RequestPredicates.POST(path), signedIn(page));
        return this;
    }

    /** A page that anybody may see. */
    Routes openToAll(String path, Page get, Page post) {
        routes.route(RequestPredicates.GET(path), visits.handler(get, false));
        routes.route(RequestPredicates.POST(path), visits.handler(post, false));
        return this;
    }

    private HandlerFunction<ServerResponse> signedIn(Page page) {
        return visits.handler(page, true);
    }
}
