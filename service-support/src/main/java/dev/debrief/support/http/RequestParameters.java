package dev.debrief.support.http;

import org.jspecify.annotations.Nullable;

/** Checks of request parameters that several operations share. */
public final class RequestParameters {

    private RequestParameters() {}

    /** @throws BadParameterException if both are given and the period ends before it begins */
    public static <T extends Comparable<? super T>> void rejectInverted(@Nullable T from, @Nullable T to) {
        rejectInverted("from", from, "to", to);
    }

    /** @throws BadParameterException if the second is before the first */
    public static <T extends Comparable<? super T>> void rejectInverted(
            String first, @Nullable T from, String second, @Nullable T to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw new BadParameterException(second, "must not be before " + first);
        }
    }

    /** @throws BadParameterException unless 1 to 200 */
    public static int limit(int limit) {
        return limit(limit, 200);
    }

    /** @throws BadParameterException unless 1 to the maximum */
    public static int limit(int limit, int most) {
        return between("limit", limit, 1, most);
    }

    /** @throws BadParameterException if a parameter is less or more than allowed */
    public static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadParameterException(name, "must lie between " + least + " and " + most);
        }
        return value;
    }

    /**
     * The text of a request that stores nothing, so that no command checks it.
     *
     * @throws BadParameterException if it is missing or longer than so many characters
     */
    public static String text(@Nullable String text, int most) {
        if (text == null) {
            throw new BadParameterException("/text", "is required");
        }
        if (text.length() > most) {
            throw new BadParameterException("/text", "must have at most " + most + " characters, has " + text.length());
        }
        return text;
    }
}
