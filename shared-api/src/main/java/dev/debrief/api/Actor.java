package dev.debrief.api;

import java.time.Instant;
import java.util.Map;

/**
 * Who made a change: a person or a machine with an API key or an access token, or Debrief itself. It travels in the metadata of
 * each command and event, never in the payload.
 *
 * @param id stable id of the actor; it stays the same after a key is revoked
 * @param name display name of the actor at the time of the change
 * @param role roles that the actor had at the time, joined by commas, such as responder,analyst
 */
public record Actor(String id, String name, String role) {

    /** The metadata keys for the actor and for the origin of a change. */
    public static final String ID = "actorId";

    public static final String NAME = "actorName";
    public static final String ROLE = "actorRole";

    /** How the change came in: {@code api}, {@code import}, or {@code debrief} for changes by Debrief itself. */
    public static final String SOURCE = "source";

    /** When the change was made, if it was made in another installation; an instant in ISO 8601. */
    public static final String MADE_AT = "madeAt";

    /** The key with which the sender makes a request safe to repeat. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** When a change was made: as its metadata say or, if it was made in this installation, when it was recorded. */
    public static Instant madeAt(Map<String, ?> metaData, Instant recordedAt) {
        return metaData.get(MADE_AT) instanceof String madeAt ? Instant.parse(madeAt) : recordedAt;
    }
}
