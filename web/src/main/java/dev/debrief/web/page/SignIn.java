package dev.debrief.web.page;

import dev.debrief.web.api.ApiProblem;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The entrance: an API key is pasted once. */
@Component
class SignIn implements Desk {

    /** Paths of ours only; a second slash or a backslash would lead to another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,2000}");

    private final Visits visits;

    SignIn(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void open(Routes routes) {
        routes.openToAll("/sign-in", this::form, this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    private ServerResponse form(Visit visit) {
        return form(visit, HttpStatus.OK, "");
    }

    private ServerResponse form(Visit visit, HttpStatus status, String wrong) {
        return visit.show(status, "sign-in", Map.of("next", next(visit), "wrong", wrong));
    }

    private ServerResponse signIn(Visit visit) {
        String key = visit.param("key");
        if (!KeyCookie.isSendable(key)) {
            return form(visit, HttpStatus.BAD_REQUEST, key.isEmpty() ? "sign-in.missing" : "sign-in.unknown");
        }
        try {
            visits.of(visit.request(), key).me();
        } catch (ApiProblem problem) {
            return problem.status() == HttpStatus.UNAUTHORIZED.value()
                    ? form(visit, HttpStatus.UNAUTHORIZED, "sign-in.unknown")
                    : form(visit, HttpStatus.SERVICE_UNAVAILABLE, "sign-in.busy");
        }
        return ServerResponse.seeOther(URI.create(next(visit)))
                .cookie(KeyCookie.of(key, visit.request()))
                .build();
    }

    private ServerResponse signOut(Visit visit) {
        return ServerResponse.seeOther(URI.create("/sign-in"))
                .cookie(KeyCookie.none(visit.request()))
                .build();
    }

    private static String next(Visit visit) {
        String next = visit.param("next");
        return OWN_PATH.matcher(next).matches() ? next : "/";
    }
}
