/**
 * A MongoDB engine for one process that keeps the views in a file, with indexes. It is that of {@code mongo-java-server} on the storage of
 * H2, which has unique indexes only. The indexes of this package serve the queries of the views: equality and {@code $in} on the first
 * fields, then one range or an order. The engine still checks each document that an index finds, so an index can only narrow and order a
 * result, never change it.
 */
@NullMarked
package dev.debrief.standalone.engine;

import org.jspecify.annotations.NullMarked;
