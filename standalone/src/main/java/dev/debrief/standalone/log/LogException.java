package dev.debrief.standalone.log;

import org.jspecify.annotations.Nullable;

/** A log cannot be written or read. The message is for whoever asked for it. */
public class LogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogException(String message) {
        this(message, null);
    }

    LogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
