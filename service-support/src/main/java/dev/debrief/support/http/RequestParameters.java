package dev.debrief.support.http;

import org.jspecify.annotations.Nullable;

/** Checks of request parameters that several operations share. */
public final class RequestParameters {

    private RequestParameters() {}

    /** @throws BadParameterException if both are given and the period ends before it begins */
    public static <T extends Comparable<? super T>> void rejectInverted(@Nullable T from, @Nullable T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw new BadParameterException("to", "must not be before from");
        }
    }

    /** @throws BadParameterException unless 1 to 200 */
    public static int limit(int limit) {
        if (limit < 1 || limit > 200) {
            throw new BadParameterException("limit", "must lie between 1 and 200");
        }
        return limit;
    }
}
