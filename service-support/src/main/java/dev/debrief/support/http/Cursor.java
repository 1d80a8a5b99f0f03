package dev.debrief.support.http;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The position after the last entry of a page. Opaque to callers, and valid only for the query that returned it.
 *
 * @param fields the sort key of the last entry
 */
public record Cursor(List<String> fields) {

    private static final String SEPARATOR = "\u001f";

    /**
     * Reads what {@link #write} wrote.
     *
     * @param question identifies the query without its page
     * @return null if there is no cursor; a foreign cursor, or one of another query, is refused
     */
    public static @Nullable Cursor read(@Nullable String text, Object question, int size) {
        if (text == null) {
            return null;
        }
        List<String> fields = decode(text);
        if (fields.size() != size + 1 || !fields.getFirst().equals(check(question, fields.subList(1, size + 1)))) {
            throw QueryRefusals.refused(Rejection.CURSOR_UNKNOWN, Map.of(Refusal.POINTER, "cursor"));
        }
        return new Cursor(fields.subList(1, size + 1));
    }

    public static String write(Object question, Object... fields) {
        List<String> texts = Arrays.stream(fields).map(String::valueOf).toList();
        String text = check(question, texts) + SEPARATOR + String.join(SEPARATOR, texts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public String text(int field) {
        return fields.get(field);
    }

    public long number(int field) {
        return Long.parseLong(fields.get(field));
    }

    private static List<String> decode(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return List.of(decoded.split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String check(Object question, List<String> fields) {
        CRC32 sum = new CRC32();
        sum.update((question + SEPARATOR + fields).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
