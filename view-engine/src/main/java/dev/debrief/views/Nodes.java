package dev.debrief.views;

import java.time.Duration;

/** How many nodes share the work: each gives a sign of life. */
final class Nodes {

    private static final String PREFIX = "node/";
    private static final Duration ALIVE_FOR = Duration.ofSeconds(10);

    private final Leases leases;
    private final String node;
    private volatile long count = 1;

    Nodes(Leases leases, String node) {
        this.leases = leases;
        this.node = node;
    }

    void giveSignOfLife() {
        leases.hold(PREFIX + node, ALIVE_FOR);
        count = Math.max(1, leases.countHeld(PREFIX));
    }

    long count() {
        return count;
    }

    /** How many of so many pieces are for this node to take, so that all are taken and no node has two more than another. */
    int share(int pieces) {
        return Math.toIntExact(Math.ceilDiv(pieces, count));
    }
}
