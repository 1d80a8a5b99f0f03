package dev.debrief.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
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

    private PagePaths() {}

    static RequestMatcher matcher() {
        List<RequestMatcher> paths = Stream.concat(AREAS.stream(), Stream.of(ASSETS))
                .map(PagePaths::path)
                .map(RequestMatcher.class::cast)
                .toList();
        return new OrRequestMatcher(
                new OrRequestMatcher(paths), new AndRequestMatcher(path(HOME), PagePaths::wantsPage));
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
