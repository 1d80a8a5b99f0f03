package dev.debrief.standalone;

/** A setting that Debrief can't start with, and what it should be. */
class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadSetting(String message) {
        super(message);
    }
}
