package dev.debrief.standalone.log;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;

/** Converts events to and from the form of Axon Server. */
final class AxonServerEvents {

    private static final String FILLER = "UnusedPosition";

    private AxonServerEvents() {}

    static boolean isFiller(Event event) {
        return event.getPayload().getType().equals(FILLER);
    }

    /** The entry at a position that has no event. */
    static Event filler(long position) {
        return Event.newBuilder()
                .setMessageIdentifier("unused-position-" + position)
                .setPayload(SerializedObject.newBuilder().setType(FILLER).setData(ByteString.copyFromUtf8("{}")))
                .build();
    }

    static LoggedEvent read(Event event, long position) {
        SerializedObject payload = event.getPayload();
        return new LoggedEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())),
                payload.getType(),
                payload.getRevision().isEmpty() ? null : payload.getRevision(),
                EventJson.text(payload.getData().toByteArray(), position),
                metadata(event, position));
    }

    private static Map<String, String> metadata(Event event, long position) {
        Map<String, String> texts = new LinkedHashMap<>();
        event.getMetaDataMap().forEach((key, value) -> {
            if (!value.hasTextValue()) {
                throw new LogException("The metadata of the event at position " + position + " is not made of texts.");
            }
            texts.put(key, value.getTextValue());
        });
        return texts;
    }

    static Event write(LoggedEvent event) {
        SerializedObject.Builder payload =
                SerializedObject.newBuilder().setType(event.name()).setData(ByteString.copyFromUtf8(event.payload()));
        if (event.revision() != null) {
            payload.setRevision(event.revision());
        }
        Event.Builder written = Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setAggregateType(event.kind())
                .setAggregateIdentifier(event.stream())
                .setAggregateSequenceNumber(event.version())
                .setTimestamp(DateTimeUtils.parseInstant(event.at()).toEpochMilli())
                .setPayload(payload);
        event.metadata()
                .forEach((key, value) -> written.putMetaData(
                        key, MetaDataValue.newBuilder().setTextValue(value).build()));
        return written.build();
    }
}
