package dev.debrief.api;

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

    /** The key with which the sender makes a request safe to repeat. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
}
