package dev.debrief.support.http;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request body takes longer than {@link #DEADLINE} to arrive. Answered with 408. */
class SlowBodyException extends IOException {

    private static final long serialVersionUID = 1;

    /** The time for receiving a whole request body. Imports are exempt. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    static ProblemDetail problem() {
        return Problems.of(
                HttpStatus.REQUEST_TIMEOUT,
                "request-timeout",
                "The body took too long to arrive.",
                "A request body must arrive within " + DEADLINE.toSeconds() + " seconds.");
    }
}
