/**
 * Indexes for the embedded MongoDB, whose engine accepts non-unique indexes but ignores them. These in-memory indexes serve the queries of
 * the views: equality and {@code $in} on the first fields, then one range or an order. The engine still checks each document that an index
 * finds, so an index can only narrow and order a result, never change it.
 */
@NullMarked
package dev.debrief.standalone.indexes;

import org.jspecify.annotations.NullMarked;
