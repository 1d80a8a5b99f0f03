package dev.debrief.web.page;

import dev.debrief.web.api.ApiProblem;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The entrance: an API key is pasted once. */
@Component
class SignIn implements Desk {

    /** What can go wrong at the provider, as the address of this page says it. */
    private static final Set<String> FAILURES = Set.of("provider", "token", "token-long", "busy");

    private final Visits visits;
    private final ProviderSignIn provider;

    SignIn(Visits visits, ProviderSignIn provider) {
        this.visits = visits;
        this.provider = provider;
    }

    @Override
    public void open(Routes routes) {
        routes.openToAll("/sign-in", this::form, this::signIn);
        routes.openToAll(ProviderSignIn.START + "/" + Provider.ID, SignIn::withoutProvider, SignIn::withoutProvider);
        routes.post("/sign-out", this::signOut);
    }

    /** Whoever is here was not sent to the provider, since it does not answer, or there is none. */
    private static ServerResponse withoutProvider(Visit visit) {
        return visit.seeOther(ProviderSignIn.FAILED + "provider");
    }

    private ServerResponse form(Visit visit) {
        String failed = visit.param("failed");
        return form(visit, HttpStatus.OK, FAILURES.contains(failed) ? "sign-in." + failed : "");
    }

    private ServerResponse form(Visit visit, HttpStatus status, String wrong) {
        return visit.show(
                status, "sign-in", Map.of("next", next(visit), "wrong", wrong, "provider", provider.isOffered()));
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
                .cookie(KeyCookie.of(key, visit.request().servletRequest()))
                .build();
    }

    private ServerResponse signOut(Visit visit) {
        return ServerResponse.seeOther(URI.create("/sign-in"))
                .cookie(KeyCookie.none(visit.request().servletRequest()))
                .build();
    }

    private static String next(Visit visit) {
        return OwnPath.of(visit.param("next"));
    }
}
