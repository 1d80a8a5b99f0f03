package dev.debrief.support.http;

import java.time.Duration;

/** Something Debrief needs is away, or not ready yet. Nothing was done; the same request may be sent again. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public Unavailable(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
