package dev.debrief.support.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request body is larger than {@link #LIMIT}. Answered with 413. */
class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    /** The maximum size of a request body in bytes. Imports are exempt, because they are read line by line. */
    static final int LIMIT = 1 << 20;

    static ProblemDetail problem() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large.",
                "A request body may have at most " + LIMIT + " bytes.");
    }
}
