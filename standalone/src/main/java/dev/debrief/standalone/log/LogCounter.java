package dev.debrief.standalone.log;

import dev.debrief.support.security.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the events of a log, checks their order, and computes the hash. Every text is hashed with its length before it. */
final class LogCounter implements Consumer<LoggedEvent> {

    private final MessageDigest hash = Sha256.begin();
    private final Map<String, Long> versions = new HashMap<>();
    private long events;
    private long position = -1;

    @Override
    public void accept(LoggedEvent event) {
        long expected = versions.merge(event.stream(), 0L, (before, zero) -> before + 1);
        if (event.position() <= position || event.version() != expected) {
            throw new LogException("The event at position " + event.position() + " is version " + event.version()
                    + " of its stream, and " + expected + " should come after position " + position + ".");
        }
        position = event.position();
        events++;
        add(event);
    }

    LogSummary summary() {
        try {
            MessageDigest soFar = (MessageDigest) hash.clone();
            return new LogSummary(
                    events, versions.size(), position, HexFormat.of().formatHex(soFar.digest()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(LoggedEvent event) {
        add(event.position());
        add(event.id());
        add(event.kind());
        add(event.stream());
        add(event.version());
        add(event.at());
        add(event.name());
        add(event.revision());
        add(event.payload());
        Map<String, String> metadata = new TreeMap<>(event.metadata());
        add(metadata.size());
        metadata.forEach((key, value) -> {
            add(key);
            add(value);
        });
    }

    private void add(long number) {
        hash.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            add(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            hash.update(bytes);
        }
    }
}
