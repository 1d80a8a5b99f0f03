package dev.debrief.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.RequestPredicate;

/** Which requests are for pages. All others are for the API, where no cookie counts. */
final class PagePaths {

    /** Everything below these addresses is a page. */
    static final List<String> AREAS = List.of(
            "/sign-in/**",
            "/sign-out/**",
            "/incidents/**",
            "/actions/**",
            "/patterns/**",
            "/taxonomy/**",
            "/search/**",
            "/audit/**",
            "/settings/**");

    private static final String ASSETS = "/assets/**";

    private static final String HOME = "/";

    /** What a browser may open that is no page: files, the API, its description, and signs of life. */
    private static final List<String> OTHERS = List.of(
            ASSETS,
            "/api/**",
            "/admin/**",
            "/actuator/**",
            "/v3/**",
            "/swagger-ui/**",
            "/swagger-ui.html",
            "/livez",
            "/readyz",
            "/error");

    private static final RequestMatcher OF_OTHERS = anyOf(OTHERS);

    private PagePaths() {}

    static RequestMatcher matcher() {
        return new OrRequestMatcher(anyOf(AREAS), path(ASSETS), PagePaths::isForBrowser);
    }

    /** Whether a browser asks for a page, perhaps at an address where nothing is. */
    static boolean isForBrowser(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name()) && wantsPage(request) && !OF_OTHERS.matches(request);
    }

    private static RequestMatcher anyOf(List<String> paths) {
        return new OrRequestMatcher(paths.stream()
                .map(PagePaths::path)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    /** Programs that ask for {@code /} are answered by the API as ever. */
    static RequestPredicate page(RequestPredicate predicate, String path) {
        return path.equals(HOME) ? predicate.and(request -> wantsPage(request.servletRequest())) : predicate;
    }

    private static PathPatternRequestMatcher path(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
