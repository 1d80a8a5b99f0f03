package dev.debrief.command.recurrence;

import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.DetectRecurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.WithdrawRecurrence;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceDetected;
import dev.debrief.api.recurrence.RecurrenceEvent.RecurrenceWithdrawn;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import org.junit.jupiter.api.Test;

class RecurrencesTest {

    private static final Recurrence AGAIN = again("change", "16:30");

    @Test
    void a_recurrence_is_detected_once_however_it_is_told() {
        report().given(declared())
                .when(new DetectRecurrence(REPORT, AGAIN))
                .expectEvents(new RecurrenceDetected(REPORT, AGAIN));
        report().given(declared(), new RecurrenceDetected(REPORT, AGAIN))
                .when(new DetectRecurrence(REPORT, again("process", "16:40")))
                .expectNoEvents();
    }

    @Test
    void what_was_none_is_withdrawn_once_and_may_be_detected_anew() {
        report().given(declared(), new RecurrenceDetected(REPORT, AGAIN))
                .when(new WithdrawRecurrence(REPORT, again("process", "16:40"), REASON))
                .expectEvents(new RecurrenceWithdrawn(REPORT, AGAIN, REASON));
        report().given(
                        declared(),
                        new RecurrenceDetected(REPORT, AGAIN),
                        new RecurrenceWithdrawn(REPORT, AGAIN, REASON))
                .when(new WithdrawRecurrence(REPORT, AGAIN, REASON))
                .expectNoEvents();
        report().given(
                        declared(),
                        new RecurrenceDetected(REPORT, AGAIN),
                        new RecurrenceWithdrawn(REPORT, AGAIN, REASON))
                .when(new DetectRecurrence(REPORT, AGAIN))
                .expectEvents(new RecurrenceDetected(REPORT, AGAIN));
    }

    private static Recurrence again(String category, String time) {
        return new Recurrence(
                ActionItemId.of("d4000000-0000-4000-8000-000000000001"),
                FindingId.of("c1000000-0000-4000-8000-000000000001"),
                at("16:10"),
                ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e02"),
                FindingId.of("c1000000-0000-4000-8000-000000000002"),
                at(time),
                CategoryId.of(category));
    }
}
