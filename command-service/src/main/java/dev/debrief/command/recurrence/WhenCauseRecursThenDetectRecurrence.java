package dev.debrief.command.recurrence;

import dev.debrief.api.recurrence.RecurrenceQuery.CompareRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.RecurrenceDifferences;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ScheduledPolicy;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records missing recurrences and withdraws invalid ones. Each run compares what has changed since the last one; after a start or a change
 * of the taxonomy, it compares everything.
 */
@Component
class WhenCauseRecursThenDetectRecurrence extends ScheduledPolicy {

    /** More changes than one event can cause. */
    private static final int CHANGES_AT_ONCE = 2_000;

    private static final int FIXES_AT_ONCE = 200;

    private final Commands commands;

    /** The position up to which everything is compared; -1 for empty views, null before the first complete comparison. */
    private @Nullable Long looked;

    private long taxonomyVersion;

    WhenCauseRecursThenDetectRecurrence(QueryGateway queries, Commands commands) {
        super("recurrences", queries);
        this.commands = commands;
    }

    @Override
    protected void run() throws Exception {
        looked = looked == null ? lookAtAll() : lookAtChanges(looked);
    }

    /** The position of the last complete comparison before this run. */
    private @Nullable Long lookAtAll() throws Exception {
        RecurrenceDifferences page = ask(new CompareRecurrences(null, null, FIXES_AT_ONCE));
        long begun = page.reached();
        long version = page.taxonomyVersion();
        record(page);
        while (page.next() != null) {
            page = ask(new CompareRecurrences(null, page.next(), FIXES_AT_ONCE));
            record(page);
        }
        taxonomyVersion = version;
        return begun;
    }

    /** The position of this comparison; null if everything must be compared because the taxonomy has changed. */
    private @Nullable Long lookAtChanges(long since) throws Exception {
        long from = since;
        while (true) {
            RecurrenceDifferences changes = ask(new CompareRecurrences(from, null, CHANGES_AT_ONCE));
            if (changes.taxonomyVersion() != taxonomyVersion) {
                return lookAtAll();
            }
            record(changes);
            if (changes.detected().isEmpty() && changes.withdrawn().isEmpty()) {
                return changes.reached();
            }
            from = changes.reached();
        }
    }

    private void record(RecurrenceDifferences differences) {
        differences.detected().forEach(commands::sendAsDebrief);
        differences.withdrawn().forEach(commands::sendAsDebrief);
    }
}
