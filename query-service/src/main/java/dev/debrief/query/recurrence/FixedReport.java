package dev.debrief.query.recurrence;

import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.analytics.facts.ReportFacts;
import dev.debrief.query.support.Copies;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The state of a report that the view of fixes needs.
 *
 * @param fixes the fixes by the ids of the action items
 */
record FixedReport(ReportFacts facts, Map<String, Fix> fixes) {

    String report() {
        return facts.report();
    }

    FixedReport evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case ActionItemProposed e -> with(e.itemId(), Fix.proposed(e));
            case ActionItemEvent e -> with(e.itemId(), fix -> fix.evolve(e, recordedAt));
            case RecurrenceDetected e -> with(e.recurrence().item(), fix -> fix.recurring(e.recurrence()));
            case RecurrenceWithdrawn e -> with(e.recurrence().item(), fix -> fix.without(e.recurrence()));
            default -> new FixedReport(facts.evolve(event, recordedAt), fixes);
        };
    }

    private FixedReport with(ActionItemId item, UnaryOperator<Fix> how) {
        return with(item, how.apply(Objects.requireNonNull(fixes.get(item.toString()), "never proposed")));
    }

    private FixedReport with(ActionItemId item, Fix fix) {
        return new FixedReport(facts, Copies.with(fixes, item.toString(), fix));
    }
}
