/**
 * The event log as a file: written while Debrief runs (a backup), or from a store of either kind, and read into an empty store of either
 * kind. Positions, versions, ids, times, payloads and metadata stay what they were. A hash over all of it tells whether two logs are
 * equal.
 */
@NullMarked
package dev.debrief.standalone.log;

import org.jspecify.annotations.NullMarked;
