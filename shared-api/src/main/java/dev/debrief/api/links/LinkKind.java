package dev.debrief.api.links;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of linked resources. */
public enum LinkKind {
    CHAT,
    MONITORING,
    DASHBOARD,
    /** Source code or configuration. */
    REPOSITORY,
    DOCUMENT,
    /** An issue in a tracker. */
    TICKET,
    /** A page that shows customers the state of a service. */
    STATUS_PAGE,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
