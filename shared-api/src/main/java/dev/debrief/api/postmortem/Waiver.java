package dev.debrief.api.postmortem;

/**
 * The decision to write no post-mortem.
 *
 * @param reason why none is written
 * @param acceptedBy person who answers for the decision
 */
public record Waiver(String reason, String acceptedBy) {}
