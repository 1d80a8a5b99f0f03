package dev.debrief.command.support;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/** Checks of aggregates that refuse a command before anything is recorded. */
public final class Rules {

    /** How far the clock of a caller may be ahead. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private Rules() {}

    public static void rejectIf(boolean fact, Rejection reason) {
        if (fact) {
            throw rejected(Refusal.of(reason));
        }
    }

    /** @param facts details that help the caller to correct the request, by name */
    public static void rejectIf(boolean fact, Rejection reason, Map<String, String> facts) {
        if (fact) {
            throw rejected(new Refusal(reason, facts));
        }
    }

    /** @param pointer the JSON Pointer of the refused field */
    public static void rejectAtIf(boolean fact, String pointer, Rejection reason) {
        if (fact) {
            throw rejected(Refusal.at(pointer, reason));
        }
    }

    /** @param full whether the list has its maximum size */
    public static void rejectFull(boolean full, int most) {
        rejectIf(full, Rejection.LIST_FULL, Map.of("most", String.valueOf(most)));
    }

    /** The facts of a refused transition: the current status and the possible next ones. */
    public static Map<String, String> transitions(Object present, Collection<?> possible) {
        return Map.of(
                "present",
                present.toString(),
                "possible",
                possible.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
    }

    /** The value; refused if it is null. */
    public static <T> T require(@Nullable T value, Rejection reason) {
        if (value == null) {
            throw rejected(Refusal.of(reason));
        }
        return value;
    }

    public static void rejectFuture(String pointer, @Nullable Instant time, Clock clock) {
        rejectAtIf(time != null && time.isAfter(clock.instant().plus(CLOCK_SKEW)), pointer, Rejection.IN_THE_FUTURE);
    }

    /** A date is not in the future as soon as it has begun in the earliest time zone. */
    public static void rejectFuture(String pointer, @Nullable LocalDate day, Clock clock) {
        rejectAtIf(
                day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14))),
                pointer,
                Rejection.IN_THE_FUTURE);
    }

    /**
     * Refuses an edit of an outdated version, unless the edit changed nothing.
     *
     * @param expected the version that the caller edits, if given
     * @param before the version before the edit; null if there was none
     * @param after the version after the edit
     */
    public static void rejectStale(@Nullable Object expected, @Nullable Long before, Long after) {
        boolean stale = expected instanceof Number seen && before != null && seen.longValue() != before;
        rejectIf(
                stale && !after.equals(before),
                Rejection.VERSION_CHANGED,
                Map.of("expectedVersion", String.valueOf(expected), "version", String.valueOf(before)));
    }

    /** Carries the refusal as details, the only part of an exception that crosses Axon Server. */
    public static CommandExecutionException rejected(Refusal refusal) {
        return new CommandExecutionException(refusal.reason().fact(), null, refusal);
    }
}
