package dev.debrief.support.security;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.debrief.api.Identity;
import dev.debrief.support.http.CorrelationIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a line for each request that was refused because of its caller: failed authentication, a missing right, too many requests. A
 * line is one JSON object on the standard output, in every log format, and contains no key, no token and no query.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityLog extends OncePerRequestFilter {

    static final String LOGGER = "debrief.security";

    /** The request attribute of the authenticated caller. */
    static final String CALLER = SecurityLog.class.getName();

    private static final Map<Integer, String> EVENTS = Map.of(
            HttpStatus.UNAUTHORIZED.value(), "authentication-failed",
            HttpStatus.FORBIDDEN.value(), "access-denied",
            HttpStatus.TOO_MANY_REQUESTS.value(), "rate-limited");

    private final JsonMapper json;
    private final Clock clock;
    private final Logger log = (Logger) LoggerFactory.getLogger(LOGGER);

    SecurityLog(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        writeBareLines();
    }

    private void writeBareLines() {
        LoggerContext context = log.getLoggerContext();
        PatternLayoutEncoder bare = new PatternLayoutEncoder();
        bare.setContext(context);
        bare.setPattern("%msg%n");
        bare.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(bare);
        console.start();
        log.detachAndStopAllAppenders();
        log.addAppender(console);
        log.setAdditive(false);
        log.setLevel(ch.qos.logback.classic.Level.INFO);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String event = EVENTS.get(response.getStatus());
        if (event != null) {
            log.info(json.writeValueAsString(line(event, request, response)));
        }
    }

    private Map<String, Object> line(String event, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.put("log", "security");
        line.put("event", event);
        if (request.getAttribute(CALLER) instanceof Identity caller) {
            line.put("callerId", caller.id());
            line.put("callerName", caller.name());
        }
        line.put("address", request.getRemoteAddr());
        line.put("method", request.getMethod());
        line.put("path", request.getRequestURI());
        line.put("status", response.getStatus());
        line.put("requestId", MDC.get(CorrelationIds.IN_LOG));
        return line;
    }
}
