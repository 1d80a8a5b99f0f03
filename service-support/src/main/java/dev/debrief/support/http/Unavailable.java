package dev.debrief.support.http;

/** Something Debrief needs is away, or not ready yet. The same request may be sent again. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unavailable(String message) {
        super(message);
    }
}
