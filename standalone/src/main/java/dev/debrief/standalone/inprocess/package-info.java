/**
 * A MongoDB client and the engine of {@code mongo-java-server} in one process, without a port or a file between them: nobody else on the
 * machine can connect. The driver has no public interface for a transport of one's own, so this package uses its internal one.
 */
@NullMarked
package dev.debrief.standalone.inprocess;

import org.jspecify.annotations.NullMarked;
