package dev.debrief.command.support;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.clients.ClientCommand;
import dev.debrief.api.reviews.PatternReviewCommand;
import dev.debrief.command.access.KnownReports;
import dev.debrief.command.access.Permissions;
import dev.debrief.support.http.HeaderArgument;
import jakarta.validation.ValidatorFactory;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.BeanValidationInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The interceptors that apply to every command. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

    @Bean
    Cache reportCache(ObjectProvider<EventStore> store) {
        return new ReportCache(store::getObject);
    }

    @Bean
    HeaderArgument<IdempotencyKey> idempotencyKey() {
        return new HeaderArgument<>(IdempotencyKey.class, IdempotencyKey.HEADER, IdempotencyKey::of);
    }

    @Autowired
    void intercept(CommandBus bus, ValidatorFactory validators, KnownReports reports) {
        bus.registerDispatchInterceptor(new BeanValidationInterceptor<>(validators));
        bus.registerHandlerInterceptor(new NotFoundInterceptor());
        bus.registerHandlerInterceptor(new PermissionInterceptor());
        bus.registerHandlerInterceptor(new VisibilityInterceptor(reports));
    }

    /**
     * Only the details of an exception reach a caller across Axon Server. An id that belongs to a stream of another kind is refused like one
     * that belongs to none: a caller who may not see that stream does not learn that it exists.
     */
    private static final class NotFoundInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            try {
                return chain.proceed();
            } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
                throw Rules.rejected(Refusal.of(missing(unitOfWork.getMessage().getPayload())));
            }
        }

        private static Rejection missing(Object command) {
            return switch (command) {
                case ClientCommand about -> Rejection.CLIENT_NOT_FOUND;
                case PatternReviewCommand about -> Rejection.PATTERN_REVIEW_NOT_FOUND;
                default -> Rejection.REPORT_NOT_FOUND;
            };
        }
    }

    /** Checks the role of the sender of every command. */
    private static final class PermissionInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            CommandMessage<?> command = unitOfWork.getMessage();
            Rules.rejectIf(
                    !Permissions.allows(Identity.of(command.getMetaData()), command.getPayload()),
                    Rejection.NOT_YOUR_ROLE);
            return chain.proceed();
        }
    }
}
