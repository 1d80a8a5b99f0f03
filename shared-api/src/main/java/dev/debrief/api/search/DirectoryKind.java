package dev.debrief.api.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has a name in reports. */
public enum DirectoryKind {
    /** Services, departments and customer groups that incidents affected. */
    SERVICE,
    /** Teams that own reports. */
    TEAM,
    /** People with a role, owners of action items and actors on timelines. */
    PERSON;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
