package dev.debrief.support.start;

/** An invalid setting that prevents the start. The message states the valid values. */
public class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadSettingException(String message) {
        super(message);
    }
}
