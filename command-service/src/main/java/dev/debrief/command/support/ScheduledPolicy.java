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
 * What Debrief does of itself: every second it asks what there is to be recorded, and sends the commands. It keeps nothing that would have to
 * survive, and any number of command-services may do the same at once: a report records nothing twice.
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

    /** Does what there is to do at this moment. */
    protected abstract void run() throws Exception;

    /** A store or the other service that is away is told about elsewhere; what is to be done is found again. */
    @Override
    public final void poll() {
        try {
            run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("{}: nothing can be done at this moment", name, e);
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
