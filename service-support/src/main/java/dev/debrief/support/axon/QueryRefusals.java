package dev.debrief.support.axon;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import java.util.Map;
import org.axonframework.queryhandling.QueryExecutionException;

/** Creates the exceptions by which query handlers refuse a query. */
public final class QueryRefusals {

    private QueryRefusals() {}

    public static QueryExecutionException refused(Rejection reason) {
        return refused(reason, Map.of());
    }

    /** Carries the refusal as details, the only part of an exception that crosses Axon Server. */
    public static QueryExecutionException refused(Rejection reason, Map<String, String> facts) {
        return new QueryExecutionException(reason.fact(), null, new Refusal(reason, facts));
    }

    /** Whether a query was refused for this reason. */
    public static boolean isRefused(QueryExecutionException e, Rejection reason) {
        return e.getDetails().orElse(null) instanceof Refusal refusal && refusal.reason() == reason;
    }
}
