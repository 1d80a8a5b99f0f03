package dev.debrief.command.support;

import dev.debrief.api.Identity;
import dev.debrief.api.Query;
import dev.debrief.support.health.Poller;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A policy that runs every second: it queries what must be recorded and sends the commands. It keeps no durable state, and several
 * command-services can run it at once, because a report records nothing twice.
 */
public abstract class ScheduledPolicy extends Poller {

    private static final Logger log = LoggerFactory.getLogger(ScheduledPolicy.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final QueryGateway queries;

    protected ScheduledPolicy(String name, QueryGateway queries) {
        super(name, 1);
        this.name = name;
        this.queries = queries;
    }

    /** Queries and sends the commands that are due now. */
    protected abstract void run() throws Exception;

    /** Unreachable stores and services are logged elsewhere. The next run finds the same work again. */
    @Override
    public final void poll() {
        try {
            run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("{}: the run failed and will be repeated", name, e);
        }
    }

    /** Sends a query on behalf of Debrief itself. */
    protected final <R> R ask(Query<R> query) throws Exception {
        return queries.query(
                        query.getClass().getName(),
                        new GenericMessage<>(query, Identity.DEBRIEF.metaData()),
                        ResponseTypes.instanceOf(query.answerType()))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
