package dev.debrief.views.generations;

/**
 * One making of a view, in collections of its own. A view that is made anew gets the next generation, while readers stay with the
 * one before.
 */
public record Generation(String view, int number) {

    /** Reads a {@link #name}. */
    public static Generation of(String name) {
        int dot = name.lastIndexOf('.');
        return new Generation(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)));
    }

    /** Names the event processor that makes it, and what is parked for it. */
    public String name() {
        return view + "." + number;
    }

    public String collection(String shelf) {
        return shelf + "." + number;
    }
}
