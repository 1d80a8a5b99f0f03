package dev.debrief.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * All pages. They are routes and no controllers, because the rules for operations of the API, such as its media types and its
 * parameters, are not for browsers. Requests for the API do not come here at all.
 */
@Component
class PageRoutes extends RouterFunctionMapping {

    /** Before the controllers. */
    private static final int ORDER = -2;

    private final RequestMatcher pages = PagePaths.matcher();

    PageRoutes(List<Desk> desks, Visits visits) {
        super(routes(desks, visits));
        setOrder(ORDER);
    }

    private static RouterFunction<ServerResponse> routes(List<Desk> desks, Visits visits) {
        RouterFunctions.Builder builder = RouterFunctions.route();
        Routes routes = new Routes(builder, visits);
        desks.forEach(desk -> desk.open(routes));
        Page missing = visit -> Visits.failed(visit, HttpStatus.NOT_FOUND, "", "");
        for (String area : PagePaths.AREAS) {
            builder.route(RequestPredicates.path(area), visits.handler(missing, true));
        }
        builder.route(request -> PagePaths.isForBrowser(request.servletRequest()), visits.handler(missing, true));
        return builder.build();
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
        return pages.matches(request) ? super.getHandlerInternal(request) : null;
    }
}
