package dev.debrief.query.support;

import com.mongodb.MongoException;
import dev.debrief.api.Identity;
import dev.debrief.api.Query;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.support.http.Answers;
import dev.debrief.support.security.Caller;
import java.time.Duration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Sends queries on behalf of the caller and waits for the answer. */
@Component
public class Queries {

    private static final Logger log = LoggerFactory.getLogger(Queries.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final QueryGateway gateway;

    Queries(QueryGateway gateway, QueryBus bus) {
        this.gateway = gateway;
        bus.registerHandlerInterceptor(new StoreFailureInterceptor());
    }

    public <R> R ask(Query<R> query) {
        return ask(query, Caller.current());
    }

    /** Sends a query on behalf of the given reader. */
    public <R> R ask(Query<R> query, Identity reader) {
        return Answers.within(
                PATIENCE,
                gateway.query(
                        query.getClass().getName(),
                        new GenericMessage<>(query, reader.metaData()),
                        ResponseTypes.instanceOf(query.answerType())),
                "The query was not answered in time.");
    }

    private static final class StoreFailureInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

        @Override
        public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            try {
                return chain.proceed();
            } catch (MongoException | DataAccessException e) {
                log.warn(
                        "The views could not be read for {}",
                        unitOfWork.getMessage().getQueryName(),
                        e);
                throw QueryRefusals.refused(Rejection.STORE_AWAY);
            }
        }
    }
}
