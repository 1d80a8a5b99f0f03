package dev.debrief.support.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Observes all commands and queries. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    private static final Pattern PROBES = Pattern.compile("/(livez|readyz|actuator)(/|$)");

    @Autowired
    void observe(
            CommandBus commands,
            QueryBus queries,
            ObservationRegistry observations,
            MeterRegistry meters,
            Tracer tracer,
            Propagator propagator) {
        commands.registerDispatchInterceptor(new CorrelationInterceptor<>(tracer, propagator));
        queries.registerDispatchInterceptor(new CorrelationInterceptor<>(tracer, propagator));
        commands.registerHandlerInterceptor(
                new ObservationInterceptor<>("command", "debrief.commands", observations, meters));
        queries.registerHandlerInterceptor(
                new ObservationInterceptor<>("query", "debrief.queries", observations, meters));
    }

    /** Health and metrics requests are not observed. */
    @Bean
    static ObservationPredicate withoutProbes() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !PROBES.matcher(request.getCarrier().getRequestURI()).lookingAt();
    }
}
