package dev.debrief.support.http;

/** A request parameter or header is invalid. Answered with 400. */
public class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String complaint;

    /** @param complaint the rule that the value breaks, such as {@code must lie between 1 and 200} */
    public BadParameterException(String name, String complaint) {
        super(complaint);
        this.name = name;
        this.complaint = complaint;
    }

    public String name() {
        return name;
    }

    public String complaint() {
        return complaint;
    }
}
