package dev.debrief.standalone.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param position in the whole store
 * @param kind of its stream, such as {@code Report}
 * @param version in its stream, from 0
 * @param at when it was recorded, as text
 * @param name of its type
 * @param payload JSON, character by character as stored
 */
record LoggedEvent(
        long position,
        String id,
        String kind,
        String stream,
        long version,
        String at,
        String name,
        @Nullable String revision,
        String payload,
        Map<String, String> metadata) {}
