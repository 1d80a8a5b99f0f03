package dev.debrief.support.axon;

import dev.debrief.support.security.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Computes the hash from the events in the store. */
@Component
class StoredContentHash implements ContentHash {

    private final StoredEvents events;
    private final Serializer serializer;

    StoredContentHash(StoredEvents events, @Qualifier("eventSerializer") Serializer serializer) {
        this.events = events;
        this.serializer = serializer;
    }

    @Override
    public String of(String stream, long version, Predicate<Object> counts) {
        MessageDigest digest = Sha256.begin();
        events.read(stream, version).forEach(message -> {
            byte[] bytes = bytes(message);
            if (counts.test(message.getPayload())) {
                digest.update(bytes);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] bytes(DomainEventMessage<?> message) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = payload.getType().getName().getBytes(StandardCharsets.UTF_8);
            out.writeLong(message.getSequenceNumber());
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(payload.getData().length);
            out.write(payload.getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
