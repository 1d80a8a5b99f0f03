package dev.debrief.support.http;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.RemoteHandlingException;

/** Recognises failures of a store or message bus, however deeply they are wrapped. */
final class StoreFailures {

    /** The names in the descriptions of failures on another node, whose types are lost. */
    private static final List<String> REMOTE_TYPES =
            List.of("UNAVAILABLE", "AxonServerException", "EventStoreException");

    private StoreFailures() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isStoreFailure(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStoreFailure(Throwable cause) {
        return switch (cause) {
            case AxonServerException lost -> true;
            case org.axonframework.axonserver.connector.AxonServerException lost -> true;
            case StatusRuntimeException lost -> true;
            case EventStoreException lost -> true;
            case RemoteHandlingException remote ->
                remote.getExceptionDescriptions().stream()
                        .anyMatch(description -> REMOTE_TYPES.stream().anyMatch(description::contains));
            default -> false;
        };
    }
}
