package dev.debrief.command.recurrence;

import dev.debrief.api.Identity;
import dev.debrief.api.recurrence.RecurrenceQuery.CompareRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.RecurrenceDifferences;
import dev.debrief.command.support.Commands;
import dev.debrief.support.health.Watch;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the recurrences recorded that there should be, and withdrawn that are none. Every second it asks about what changed since it asked
 * last; about all fixes when it starts, and when the taxonomy has changed. It keeps nothing that would have to survive, and any number of
 * command-services may do this at once: a report records nothing twice.
 */
@Component
class WhenCausesRecurThenSaySo extends Watch {

    private static final Logger log = LoggerFactory.getLogger(WhenCausesRecurThenSaySo.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More than one event can change. */
    private static final int CHANGES_AT_ONCE = 2_000;

    private static final int FIXES_AT_ONCE = 200;

    private final QueryGateway queries;
    private final Commands commands;

    /** Up to where everything was looked at; -1 if the views held nothing then, null if not all fixes were looked at. */
    private @Nullable Long looked;

    private long taxonomyVersion;

    WhenCausesRecurThenSaySo(QueryGateway queries, Commands commands) {
        super("recurrences", 1);
        this.queries = queries;
        this.commands = commands;
    }

    /** A store or the other service that is away is told about elsewhere; what is to be recorded is found again. */
    @Override
    protected void look() {
        try {
            looked = looked == null ? lookAtAll() : lookAtChanges(looked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("Recurrences can't be looked for at this moment", e);
        }
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

    private RecurrenceDifferences ask(CompareRecurrences question) throws Exception {
        return queries.query(
                        CompareRecurrences.class.getName(),
                        new GenericMessage<>(question, Identity.DEBRIEF.metaData()),
                        ResponseTypes.instanceOf(RecurrenceDifferences.class))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
