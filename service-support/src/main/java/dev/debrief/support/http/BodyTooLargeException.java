package dev.debrief.support.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The body of a request is larger than any sensible one. */
class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    /** The most bytes the body of a request may have, imports excepted: they are read line by line. */
    static final int LIMIT = 1 << 20;

    static ProblemDetail problem() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large.",
                "A request may have at most " + LIMIT + " bytes.");
    }
}
