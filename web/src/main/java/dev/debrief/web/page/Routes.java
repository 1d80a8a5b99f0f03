package dev.debrief.web.page;

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
