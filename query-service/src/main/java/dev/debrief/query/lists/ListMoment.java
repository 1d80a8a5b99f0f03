package dev.debrief.query.lists;

import java.time.Instant;

/**
 * The state of a list that a query reads.
 *
 * @param position the event store position; -1 before the first event
 * @param reached the position that the view has reached
 * @param at the time against which deadlines are compared: the same for all pages
 */
public record ListMoment(long position, long reached, Instant at) {

    public boolean isBeforeAll() {
        return position < 0;
    }
}
