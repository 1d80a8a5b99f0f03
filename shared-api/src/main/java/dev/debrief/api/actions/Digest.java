package dev.debrief.api.actions;

import dev.debrief.api.actions.ActionItemPage.ListedItem;
import java.time.Instant;
import java.util.List;

/**
 * What an owner did in a week, and has to do at its end, or by now if it is not over. An item can stand in several lists; each holds at most
 * 200, what is due first in front.
 *
 * @param taken given to this owner in the week
 * @param completed done in the week
 * @param verified seen in the week to have worked, or not
 * @param givenUp cancelled in the week
 * @param overdue to be done, and past the deadline
 * @param dueNext to be done within the seven days that follow
 * @param blocked something stands in its way
 * @param stale to be done, without a change for a week
 * @param awaitingVerification done, but not seen to have worked or not
 * @param position the place in the store at the end of what is told
 */
public record Digest(
        String owner,
        Instant from,
        Instant to,
        List<ListedItem> taken,
        List<ListedItem> completed,
        List<ListedItem> verified,
        List<ListedItem> givenUp,
        List<ListedItem> overdue,
        List<ListedItem> dueNext,
        List<ListedItem> blocked,
        List<ListedItem> stale,
        List<ListedItem> awaitingVerification,
        long position) {}
