package dev.debrief.api;

/**
 * Who did something: a person or a machine that Debrief knows by the key it presented. Travels in the metadata of every
 * command and event, never in their payload.
 *
 * @param id stable for ever, also after the key is revoked
 * @param name as shown to people
 * @param role what the actor was allowed to do at the time
 */
public record Actor(String id, String name, String role) {

    /** The metadata keys under which an actor travels, and what else is known about the origin of a change. */
    public static final String ID = "actorId";

    public static final String NAME = "actorName";
    public static final String ROLE = "actorRole";

    /** How the change came in: {@code api}, {@code import}, or {@code debrief} where nobody asked for it. */
    public static final String SOURCE = "source";

    /** The key by which its sender makes a request safe to repeat. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
}
