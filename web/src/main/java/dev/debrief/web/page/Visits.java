package dev.debrief.web.page;

import dev.debrief.web.api.ApiAccess;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets people in who have signed in, and shows a page when something goes wrong. */
@Component
class Visits {

    private static final Logger log = LoggerFactory.getLogger(Visits.class);

    private final ApiAccess client;
    private final Rendering rendering;
    private final Assets assets;

    Visits(ApiAccess client, Rendering rendering, Assets assets) {
        this.client = client;
        this.rendering = rendering;
        this.assets = assets;
    }

    HandlerFunction<ServerResponse> handler(Page page, boolean forMembers) {
        return request -> {
            Optional<String> key = KeyCookie.read(request);
            Visit visit = of(request, key.orElse(""));
            if (forMembers && key.isEmpty()) {
                return toEntrance(visit);
            }
            try {
                if (forMembers) {
                    visit.me();
                }
                Optional<Question> past = visit.lookedBack();
                return past.isPresent() ? visit.seeOther(past.get().toString()) : page.answer(visit);
            } catch (ApiProblem problem) {
                return problem.status() == 401 ? toEntrance(visit) : failed(visit, problem);
            } catch (RuntimeException e) {
                log.error("A page failed: {}", request.path(), e);
                return failed(visit, HttpStatus.INTERNAL_SERVER_ERROR, "", "");
            }
        };
    }

    Visit of(ServerRequest request, String key) {
        return new Visit(request, client.with(key), rendering, assets);
    }

    /** The page says the same for what is unknown and for what the reader may not see. */
    private static ServerResponse failed(Visit visit, ApiProblem problem) {
        visit.forget(problem);
        return failed(
                visit,
                problem.httpStatus(),
                visit.labels().title(problem),
                problem.errors().isEmpty()
                        ? problem.detail()
                        : visit.labels().field(problem.errors().getFirst().field()) + ": "
                                + visit.labels()
                                        .said(problem.errors().getFirst().message()));
    }

    static ServerResponse failed(Visit visit, HttpStatus status, String title, String detail) {
        String kind = switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN -> "forbidden";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "busy";
            case INTERNAL_SERVER_ERROR -> "broken";
            default -> "refused";
        };
        boolean ownWords = status == HttpStatus.NOT_FOUND;
        return failed(visit, status, kind, ownWords ? "" : title, ownWords ? "" : detail);
    }

    static ServerResponse failed(Visit visit, HttpStatus status, String kind, String title, String detail) {
        Map<String, Object> model = Map.of("kind", kind, "title", title, "detail", detail, "typed", visit.typed());
        return visit.isPart() ? visit.trouble(status, model) : visit.show(status, "failure", model);
    }

    /** Whoever has typed something sees it again, to record it after signing in. */
    private static ServerResponse toEntrance(Visit visit) {
        if (visit.isPart() || !visit.typed().isEmpty()) {
            return failed(visit, HttpStatus.UNAUTHORIZED, "ended", "", "");
        }
        ServerRequest request = visit.request();
        boolean page =
                request.method().equals(HttpMethod.GET) && !request.path().equals("/");
        String query = request.servletRequest().getQueryString();
        Question entrance =
                Question.at("/sign-in").with("next", page ? request.path() + (query == null ? "" : "?" + query) : "");
        return ServerResponse.seeOther(URI.create(entrance.toString()))
                .cookie(KeyCookie.none(request.servletRequest()))
                .build();
    }
}
