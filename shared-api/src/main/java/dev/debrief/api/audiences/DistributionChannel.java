package dev.debrief.api.audiences;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a report was handed to its readers. */
public enum DistributionChannel {
    EMAIL,
    CHAT,
    WIKI,
    MEETING,
    /** A page that shows customers the state of a service. */
    STATUS_PAGE,
    TICKET,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
