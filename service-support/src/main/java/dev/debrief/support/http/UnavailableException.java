package dev.debrief.support.http;

/** Something Debrief needs is away, or not ready yet. The same request may be sent again. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnavailableException(String message) {
        super(message);
    }
}
