package dev.debrief.query.support;

import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.InstantParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses an {@code asOf} in the future, for every operation: what will be recorded by then is not known yet. */
@Component
class AsOfCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final String AS_OF = "asOf";

    /** How far the clocks of the nodes may differ: a time that one node has answered may be in the future of another. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private final Clock clock;

    AsOfCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws BadParameterException if the instant is in the future */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (instant(request.getParameter(AS_OF))
                .filter(clock.instant().plus(CLOCKS_DIFFER)::isBefore)
                .isPresent()) {
            throw new BadParameterException(AS_OF, "must not be in the future");
        }
        return true;
    }

    /** Empty also for a text that is no instant: the operation refuses that itself. */
    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(InstantParser::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
