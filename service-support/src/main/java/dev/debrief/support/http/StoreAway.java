package dev.debrief.support.http;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.RemoteHandlingException;

/** Tells a store or a bus that is away from a defect of ours, however deep that is wrapped. */
final class StoreAway {

    /** How those look whose types were lost on the way from another node. */
    private static final List<String> SIGNS = List.of("UNAVAILABLE", "AxonServerException", "EventStoreException");

    private StoreAway() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAway(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case AxonServerException lost -> true;
            case org.axonframework.axonserver.connector.AxonServerException lost -> true;
            case StatusRuntimeException lost -> true;
            case EventStoreException lost -> true;
            case RemoteHandlingException remote ->
                remote.getExceptionDescriptions().stream()
                        .anyMatch(description -> SIGNS.stream().anyMatch(description::contains));
            default -> false;
        };
    }
}
