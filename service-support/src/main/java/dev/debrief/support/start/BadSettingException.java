package dev.debrief.support.start;

/** A setting that Debrief can't start with, and what it should be. */
public class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadSettingException(String message) {
        super(message);
    }
}
