package dev.debrief.standalone;

import org.junit.jupiter.api.extension.ExtendWith;

/** A story told over HTTP to a Debrief that is running; which one is for the {@link Stage} to say. */
@ExtendWith(Stage.class)
abstract class Journey {

    static final String KEY = "a-key-for-tests-of-at-least-32-characters";

    Api api = new Api(0, KEY);

    /** Where pages are. */
    int port;
}
