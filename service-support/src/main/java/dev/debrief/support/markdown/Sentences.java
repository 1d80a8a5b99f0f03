package dev.debrief.support.markdown;

/** Shortens texts where there is no room for all of them. */
public final class Sentences {

    private Sentences() {}

    /** The first sentence or line of a text. */
    public static String first(String text) {
        return text.strip().split("(?<=[.!?])\\s|\\R", 2)[0];
    }
}
