package dev.debrief.query.aliases;

import dev.debrief.api.Actor;
import dev.debrief.api.aliases.AliasEvent;
import java.time.Instant;

/**
 * A change of the aliases.
 *
 * @param version its number, from 0
 * @param position its position in the event store
 */
record AliasChange(long version, long position, Instant at, Actor by, AliasEvent event) {}
