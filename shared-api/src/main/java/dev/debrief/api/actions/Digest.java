package dev.debrief.api.actions;

import dev.debrief.api.actions.ActionItemPage.ListedItem;
import java.time.Instant;
import java.util.List;

/**
 * What the owner of action items did in a week, and what is still to be done. An item can be in several lists. Each list has at most 200
 * items, earliest deadline first.
 *
 * @param owner exact name of the person or team
 * @param from start of the week, in UTC
 * @param to end of the week, seven days after its start, or now if that is earlier
 * @param taken items assigned to this owner during the week
 * @param completed items completed during the week
 * @param verified items verified during the week, whether they worked or not
 * @param givenUp items cancelled during the week
 * @param overdue unfinished items past their deadline at the end of the week
 * @param dueNext unfinished items due within seven days after the end of the week
 * @param blocked items that are blocked at the end of the week
 * @param stale unfinished items without a change for seven days
 * @param awaitingVerification completed items without a verification at the end of the week
 * @param position event store position at the end of the week; -1 before the first event
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
