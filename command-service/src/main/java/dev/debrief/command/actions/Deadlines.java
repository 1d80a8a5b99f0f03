package dev.debrief.command.actions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.policy.ActionTimes;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.policy.CurrentPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Records what follows from the passing of time: deadlines that approach or pass, and verifications that fall due. */
public class Deadlines {

    private final Actions actions;
    private final Supplier<ZoneId> zone;
    private final BiConsumer<ReportId, Instant> postmortem;

    /**
     * @param zone the time zone of dates in the report
     * @param postmortem records what follows for the post-mortem
     */
    public Deadlines(Actions actions, Supplier<ZoneId> zone, BiConsumer<ReportId, Instant> postmortem) {
        this.postmortem = postmortem;
        this.actions = actions;
        this.zone = zone;
    }

    @CommandHandler
    void decide(CheckDeadlines command, Clock clock, CurrentPolicy policy) {
        Instant now = clock.instant();
        ActionTimes times = policy.at(now).actionItems();
        List<ActionItemEvent> due = actions.items()
                .flatMap(item -> due(command.reportId(), item, now, times).stream())
                .toList();
        due.forEach(event -> apply(event));
        postmortem.accept(command.reportId(), now);
    }

    private Optional<ActionItemEvent> due(ReportId report, ActionItem item, Instant now, ActionTimes times) {
        if (item.status() == ActionStatus.COMPLETED) {
            return verification(report, item, now, times);
        }
        LocalDate dueOn = item.dueOn();
        if (!item.status().isLive() || dueOn == null) {
            return Optional.empty();
        }
        Instant end = ActionItem.endOf(dueOn, zone.get());
        if (!now.isBefore(end)) {
            return unless(item.reminder() == Reminder.OVERDUE, new DeadlinePassed(report, item.id(), dueOn));
        }
        return unless(
                item.reminder() != null || times.soonUntil(now).isBefore(end),
                new DeadlineApproached(report, item.id(), dueOn));
    }

    private Optional<ActionItemEvent> verification(ReportId report, ActionItem item, Instant now, ActionTimes times) {
        @Nullable Instant completedAt = item.completedAt();
        if (completedAt == null) {
            return Optional.empty();
        }
        Instant from = times.verificationOf(completedAt);
        return unless(
                item.reminder() != null || now.isBefore(from),
                new VerificationFellDue(report, item.id(), LocalDate.ofInstant(from, zone.get())));
    }

    private static Optional<ActionItemEvent> unless(boolean not, ActionItemEvent event) {
        return not ? Optional.empty() : Optional.of(event);
    }
}
