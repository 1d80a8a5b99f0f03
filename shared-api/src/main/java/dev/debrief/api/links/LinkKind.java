package dev.debrief.api.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a link leads to. */
public enum LinkKind {
    CHAT,
    MONITORING,
    DASHBOARD,
    REPOSITORY,
    DOCUMENT,
    TICKET,
    STATUS_PAGE,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
