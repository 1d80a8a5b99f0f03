package dev.debrief.support.http;

import java.io.IOException;

/** A request body is not encoded as its {@code Content-Encoding} says. */
public class BrokenEncodingException extends IOException {

    private static final long serialVersionUID = 1;

    BrokenEncodingException(IOException cause) {
        super("The body is not valid gzip: " + cause.getMessage() + ".", cause);
    }
}
