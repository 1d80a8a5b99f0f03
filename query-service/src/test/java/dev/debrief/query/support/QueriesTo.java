package dev.debrief.query.support;

import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;

/** Sends queries to the handlers of a test. */
public final class QueriesTo {

    private QueriesTo() {}

    public static Queries the(QueryBus bus) {
        return new Queries(DefaultQueryGateway.builder().queryBus(bus).build(), bus);
    }
}
