package dev.debrief.support.http;

/** A dependency is unreachable or not ready. Answered with 503; the caller may repeat the request. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnavailableException(String message) {
        super(message);
    }
}
