package dev.debrief.views.admin;

import dev.debrief.views.admin.ViewsMonitor.Observation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells with each answer to a GET how current the views were when it arrived. The answer contains at least that. */
@Component
class FreshnessHeaders implements HandlerInterceptor, WebMvcConfigurer {

    static final String POSITION = "Debrief-Position";
    static final String AS_OF = "Debrief-As-Of";
    static final String REMARK = "Debrief-Remark";

    private static final Duration OLD = Duration.ofSeconds(30);

    private final ViewsMonitor monitor;
    private final Clock clock;

    FreshnessHeaders(ViewsMonitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            write(response, monitor.latest());
        }
        return true;
    }

    private void write(HttpServletResponse response, Observation observation) {
        response.setHeader(POSITION, String.valueOf(observation.position()));
        Instant asOf = observation.asOf();
        if (asOf == null) {
            response.setHeader(
                    REMARK, "How current this is is not known: the event store was not reachable since the start.");
            return;
        }
        Duration age = Duration.between(asOf, clock.instant());
        response.setHeader(AS_OF, asOf.toString());
        response.setHeader(HttpHeaders.AGE, String.valueOf(Math.max(0, age.toSeconds())));
        if (age.compareTo(OLD) > 0) {
            response.setHeader(
                    REMARK,
                    "What was recorded after " + asOf + " may be missing: "
                            + (observation.storeAway()
                                    ? "the event store is not reachable."
                                    : "the views are still applying it."));
        }
    }
}
