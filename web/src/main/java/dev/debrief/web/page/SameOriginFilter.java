package dev.debrief.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms that were not sent from a page of ours. The cookie is not sent with those either, in browsers that know SameSite. */
class SameOriginFilter extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String OURS = "same-origin";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("This form was not sent from a page of Debrief. Open the page and send it from there.");
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site != null ? site.equals(OURS) : isHere(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private static boolean isHere(@Nullable String origin, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && origin.equals(request.getScheme() + "://" + host);
    }
}
