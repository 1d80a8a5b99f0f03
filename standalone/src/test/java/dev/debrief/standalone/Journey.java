package dev.debrief.standalone;

import org.junit.jupiter.api.extension.ExtendWith;

/** A story told over HTTP to a Debrief that is running; which one is for the {@link Stage} to say. */
@ExtendWith(Stage.class)
abstract class Journey {

    static final String KEY = "a-key-for-tests-of-at-least-32-characters";

    Api api = new Api(0, KEY);

    /** An analyst of a team that owns none of the reports. */
    final Api outsider() {
        return api.withKey(api.post("/api/clients", """
            {"name": "Ada", "roles": ["analyst"], "teams": ["press"]}
            """).string("/key"));
    }

    /** Where pages are. */
    int port;
}
