package dev.debrief.support.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Has all commands and queries observed. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Autowired
    void observe(
            CommandBus commands,
            QueryBus queries,
            ObservationRegistry observations,
            MeterRegistry meters,
            Tracer tracer,
            Propagator propagator) {
        commands.registerDispatchInterceptor(new Correlated<>(tracer, propagator));
        queries.registerDispatchInterceptor(new Correlated<>(tracer, propagator));
        commands.registerHandlerInterceptor(new Observed<>("command", "debrief.commands", observations, meters));
        queries.registerHandlerInterceptor(new Observed<>("query", "debrief.queries", observations, meters));
    }
}
