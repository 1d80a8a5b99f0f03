package dev.debrief.views;

/**
 * One making of a view, in collections of its own. A view that is made anew gets the next generation, while readers stay with the
 * one before.
 */
record Generation(String view, int number) {

    /** Reads a {@link #name}. */
    static Generation of(String name) {
        int dot = name.lastIndexOf('.');
        return new Generation(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)));
    }

    /** Names the event processor that makes it, and what is parked for it. */
    String name() {
        return view + "." + number;
    }

    String collection(String shelf) {
        return shelf + "." + number;
    }
}
