package dev.debrief.query.support;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Sends what a batch of events has to write when its last one is handled. That is before the token is stored; a handler's own
 * prepare-commit would run after it, and a crash in between would lose the batch.
 */
@Configuration(proxyBeanMethods = false)
class FlushBeforeToken implements MessageHandlerInterceptor<EventMessage<?>> {

    /** An event that can't be taken in stops its view, loudly, until it can: the default handler would skip it. */
    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.registerDefaultHandlerInterceptor((configuration, processor) -> this);
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            ViewBatch.of(unitOfWork).ifPresent(ViewBatch::flush);
        }
        return result;
    }
}
