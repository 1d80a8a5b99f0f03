package dev.debrief.support.telemetry;

import dev.debrief.support.http.CorrelationIds;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.slf4j.MDC;

/** Adds the request id and the trace context to the metadata of each message. */
final class CorrelationInterceptor<M extends Message<?>> implements MessageDispatchInterceptor<M> {

    private final Tracer tracer;
    private final Propagator propagator;

    CorrelationInterceptor(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    @SuppressWarnings("unchecked")
    public BiFunction<Integer, M, M> handle(List<? extends M> messages) {
        Map<String, String> added = new HashMap<>();
        String request = MDC.get(CorrelationIds.IN_LOG);
        if (request != null) {
            added.put(CorrelationIds.IN_METADATA, request);
        }
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), added, (carrier, key, value) -> added.put(key, value));
        }
        return (index, message) -> (M) message.andMetaData(added);
    }
}
