package dev.debrief.command.support;

import static dev.debrief.api.Rejection.REPORT_NOT_FOUND;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.correct;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.record;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.api.Refusal;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.Severity;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.interceptors.JSR303ViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandBusTest {

    private final CommandSide debrief = new CommandSide(CLOCK);

    @AfterEach
    void close() {
        debrief.close();
    }

    @Test
    void a_report_that_does_not_exist_is_not_found() {
        CommandExecutionException refused =
                catchThrowableOfType(CommandExecutionException.class, () -> debrief.send(withdraw(ALERT)));
        assertThat(refused.getDetails()).contains(Refusal.of(REPORT_NOT_FOUND));
    }

    @Test
    void a_command_that_breaks_a_constraint_reaches_no_report() {
        debrief.send(new DeclareIncident(REPORT, declaration()));
        JSR303ViolationException illFormed = catchThrowableOfType(
                JSR303ViolationException.class, () -> debrief.send(new ChangeSeverity(REPORT, Severity.SEV1, " ")));
        assertThat(illFormed.getViolations()).extracting("message").containsExactly("must not be blank");
        assertThat(debrief.events(REPORT)).containsExactly(declared());
    }

    @Test
    void an_edit_refused_as_stale_leaves_no_trace_for_the_next() {
        debrief.send(new DeclareIncident(REPORT, declaration()));
        debrief.send(record(ALERT, entry(NOTE, "14:05")));
        assertThatThrownBy(() -> debrief.send(correct(ALERT, entry(NOTE, "14:06")), 0))
                .isInstanceOf(CommandExecutionException.class);
        assertThat(debrief.send(correct(ALERT, entry(NOTE, "14:06")), 1)).isEqualTo(2L);
        assertThat(debrief.events(REPORT))
                .containsExactly(
                        declared(),
                        recorded(ALERT, entry(NOTE, "14:05")),
                        corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")));
    }

    @Test
    void what_another_node_recorded_meanwhile_counts() {
        debrief.send(new DeclareIncident(REPORT, declaration()));
        debrief.send(record(ALERT, entry(NOTE, "14:05")));
        debrief.recordElsewhere(corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")), 2);
        assertThat(debrief.send(correct(ALERT, entry(NOTE, "14:06")), 2)).isEqualTo(2L);
        assertThat(debrief.send(correct(ALERT, entry(NOTE, "14:05")), 2)).isEqualTo(3L);
    }
}
