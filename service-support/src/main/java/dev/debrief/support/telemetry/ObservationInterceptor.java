package dev.debrief.support.telemetry;

import dev.debrief.api.Refusal;
import dev.debrief.support.http.CorrelationIds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Objects;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Records the duration and outcome of each handled message, including storage, as a metric and, with tracing, as a span. All refusals
 * pass here, so they are counted here.
 */
final class ObservationInterceptor<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    private final String kind;
    private final String metric;
    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    /** @param kind {@code command} or {@code query} */
    ObservationInterceptor(String kind, String metric, ObservationRegistry observations, MeterRegistry meters) {
        this.kind = kind;
        this.metric = metric;
        this.observations = observations;
        this.meters = meters;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends M> unitOfWork, InterceptorChain chain) throws Exception {
        M message = unitOfWork.getMessage();
        Observation observation = observationOf(message).start();
        unitOfWork.onCleanup(ended -> stop(observation, ended.getExecutionResult()));
        String before = MDC.get(CorrelationIds.IN_LOG);
        logAs(Objects.toString(message.getMetaData().get(CorrelationIds.IN_METADATA), null));
        Observation.Scope scope = observation.openScope();
        try {
            return chain.proceed();
        } finally {
            scope.close();
            logAs(before);
        }
    }

    private static void logAs(@Nullable String request) {
        if (request == null) {
            MDC.remove(CorrelationIds.IN_LOG);
        } else {
            MDC.put(CorrelationIds.IN_LOG, request);
        }
    }

    private Observation observationOf(Message<?> message) {
        String name = message.getPayloadType().getSimpleName();
        ReceiverContext<MetaData> received =
                new ReceiverContext<>((metaData, key) -> Objects.toString(metaData.get(key), null), Kind.SERVER);
        received.setCarrier(message.getMetaData());
        return Observation.createNotStarted(metric, () -> received, observations)
                .contextualName(kind + " " + name)
                .lowCardinalityKeyValue(kind, name);
    }

    private void stop(Observation observation, @Nullable ExecutionResult result) {
        Throwable failure = result == null || !result.isExceptionResult() ? null : result.getExceptionResult();
        Refusal refusal = refusalIn(failure);
        if (refusal != null) {
            Counter.builder("debrief.refusals")
                    .description("Number of refused commands and queries by reason")
                    .tag("reason", refusal.reason().name())
                    .register(meters)
                    .increment();
        } else if (failure != null) {
            observation.error(failure);
        }
        observation
                .lowCardinalityKeyValue("outcome", failure == null ? "ok" : refusal == null ? "failed" : "refused")
                .stop();
    }

    private static @Nullable Refusal refusalIn(@Nullable Throwable failure) {
        return failure instanceof HandlerExecutionException refused
                        && refused.getDetails().orElse(null) instanceof Refusal refusal
                ? refusal
                : null;
    }
}
