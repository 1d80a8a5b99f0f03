package dev.debrief.command.recurrence;

import dev.debrief.api.recurrence.RecurrenceQuery.CompareRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.RecurrenceDifferences;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ScheduledPolicy;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the recurrences recorded that there should be, and withdrawn that are none: it asks about what changed since it asked last, and about
 * all fixes when it starts, and when the taxonomy has changed.
 */
@Component
class WhenCauseRecursThenDetectRecurrence extends ScheduledPolicy {

    /** More than one event can change. */
    private static final int CHANGES_AT_ONCE = 2_000;

    private static final int FIXES_AT_ONCE = 200;

    private final Commands commands;

    /** Up to where everything was looked at; -1 if the views held nothing then, null if not all fixes were looked at. */
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

    /** Up to where everything was looked at when this began. */
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

    /** Up to where they were looked at; null if all fixes have to be, as categories count as others now. */
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
