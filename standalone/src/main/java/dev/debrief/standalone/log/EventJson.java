package dev.debrief.standalone.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts parts of events that are stored as bytes. */
final class EventJson {

    static final JsonMapper JSON = JsonMapper.shared();

    private EventJson() {}

    /** @throws LogException if it is not UTF-8, so that nothing is replaced silently */
    static String text(byte[] stored, long position) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stored))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LogException("The event at position " + position + " is not UTF-8.", e);
        }
    }

    static Map<String, String> metadata(byte[] stored, long position) {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            JSON.readTree(stored).forEachEntry((key, value) -> texts.put(key, textOf(value, position)));
            return texts;
        } catch (JacksonException e) {
            throw new LogException("The metadata of the event at position " + position + " cannot be read.", e);
        }
    }

    private static String textOf(JsonNode value, long position) {
        if (!value.isString()) {
            throw new LogException("The metadata of the event at position " + position + " is not made of texts.");
        }
        return value.stringValue();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
