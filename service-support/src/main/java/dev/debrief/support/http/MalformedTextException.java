package dev.debrief.support.http;

import java.io.IOException;

/** A request body is not UTF-8. Answered with 400. */
class MalformedTextException extends IOException {

    private static final long serialVersionUID = 1;

    MalformedTextException(String complaint) {
        super(complaint);
    }

    String complaint() {
        return String.valueOf(getMessage());
    }
}
