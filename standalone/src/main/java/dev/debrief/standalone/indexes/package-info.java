/**
 * Indexes for the embedded MongoDB. The engine takes non-unique indexes and ignores them; here they are kept in memory, and serve what
 * the views ask: equality and {@code $in} on the first fields of an index, then one range or an order. The engine still checks each
 * document that an index finds, so an index can only narrow and order, never change an answer.
 */
@NullMarked
package dev.debrief.standalone.indexes;

import org.jspecify.annotations.NullMarked;
