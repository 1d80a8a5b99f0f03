package dev.debrief.support.http;

/** A parameter or header of a request that is not as it has to be. */
public class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String complaint;

    /** @param complaint what is wrong, such as {@code must lie between 1 and 200} */
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
