package dev.debrief.command.importing;

/** A record cannot be imported; the message gives the reason. */
class UnusableRecord extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnusableRecord(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
