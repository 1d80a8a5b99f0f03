package dev.debrief.query.streams;

import java.time.Instant;

/**
 * A stream at one version.
 *
 * @param latest the last version of it that the view had applied when it was queried
 * @param recordedAt when that version was recorded
 */
public record StreamVersion(String stream, long version, long latest, Instant recordedAt) {}
