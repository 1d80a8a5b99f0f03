package dev.debrief.api.diff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state of a report: at a version, at an instant, or in a published revision. Exactly one is given.
 *
 * @param version a version, such as 17
 * @param instant a time of recording, such as 2026-03-12T14:02:00Z
 * @param revision number of a revision, such as revision-2
 */
public record DiffPoint(
        @Nullable Long version,
        @Nullable Instant instant,
        @Nullable Integer revision) {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern REVISION = Pattern.compile("revision-([0-9]{1,6})");

    public static DiffPoint ofVersion(long version) {
        return new DiffPoint(version, null, null);
    }

    /** @throws IllegalArgumentException if the text is none of the three */
    @JsonCreator
    public static DiffPoint of(String text) {
        if (VERSION.matcher(text).matches()) {
            return ofVersion(Long.parseLong(text));
        }
        Matcher revision = REVISION.matcher(text);
        if (revision.matches()) {
            return new DiffPoint(null, null, Integer.valueOf(revision.group(1)));
        }
        try {
            return new DiffPoint(null, Instant.parse(text), null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be a version such as 17, a time such as 2026-03-12T14:02:00Z, or revision-2", e);
        }
    }

    /** The text that {@link #of} reads. */
    @Override
    @JsonValue
    public String toString() {
        return version != null
                ? version.toString()
                : revision != null ? "revision-" + revision : String.valueOf(instant);
    }
}
