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

/** How deciding code says no: one line per rule, before anything is recorded. */
public final class Rules {

    /** How far the clock of a caller may run ahead of ours. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private Rules() {}

    public static void rejectIf(boolean fact, Rejection reason) {
        if (fact) {
            throw rejected(Refusal.of(reason));
        }
    }

    /** @param facts what the caller needs to know to do better, by name */
    public static void rejectIf(boolean fact, Rejection reason, Map<String, String> facts) {
        if (fact) {
            throw rejected(new Refusal(reason, facts));
        }
    }

    /** @param pointer to the field of the request that is refused */
    public static void rejectAtIf(boolean fact, String pointer, Rejection reason) {
        if (fact) {
            throw rejected(Refusal.at(pointer, reason));
        }
    }

    /** @param full whether a list holds as many entries as it can */
    public static void rejectFull(boolean full, int most) {
        rejectIf(full, Rejection.LIST_FULL, Map.of("most", String.valueOf(most)));
    }

    /** What a refused transition tells: where the thing stands, and where it can go from there. */
    public static Map<String, String> transitions(Object present, Collection<?> possible) {
        return Map.of(
                "present",
                present.toString(),
                "possible",
                possible.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
    }

    /** The value, which is null where the fact stands in the way. */
    public static <T> T require(@Nullable T value, Rejection reason) {
        if (value == null) {
            throw rejected(Refusal.of(reason));
        }
        return value;
    }

    public static void rejectFuture(String pointer, @Nullable Instant time, Clock clock) {
        rejectAtIf(time != null && time.isAfter(clock.instant().plus(CLOCK_SKEW)), pointer, Rejection.IN_THE_FUTURE);
    }

    /** A day has begun somewhere as soon as it begins at the date line. */
    public static void rejectFuture(String pointer, @Nullable LocalDate day, Clock clock) {
        rejectAtIf(
                day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14))),
                pointer,
                Rejection.IN_THE_FUTURE);
    }

    /**
     * Refuses an edit of a version that is no longer the latest, unless it changed nothing.
     *
     * @param expected the version the caller has seen, if it says so
     * @param before the version at which the edit came; null if there was none
     * @param after the version it led to
     */
    public static void rejectStale(@Nullable Object expected, @Nullable Long before, Long after) {
        boolean stale = expected instanceof Number seen && before != null && seen.longValue() != before;
        rejectIf(
                stale && !after.equals(before),
                Rejection.VERSION_CHANGED,
                Map.of("expectedVersion", String.valueOf(expected), "version", String.valueOf(before)));
    }

    /** Carries the refusal as details: all of an exception that crosses Axon Server. */
    public static CommandExecutionException rejected(Refusal refusal) {
        return new CommandExecutionException(refusal.reason().fact(), null, refusal);
    }
}
