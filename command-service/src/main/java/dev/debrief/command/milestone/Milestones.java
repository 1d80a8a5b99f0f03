package dev.debrief.command.milestone;

import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.MILESTONE_ALREADY_RECORDED;
import static dev.debrief.api.Rejection.MILESTONE_NOT_RECORDED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneCommand;
import dev.debrief.api.milestone.MilestoneCommand.CorrectMilestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneCommand.WithdrawMilestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The milestones of an incident. Some follow the timeline until a person records them. */
public class Milestones {

    private final Map<MilestoneName, Milestone> recorded = new EnumMap<>(MilestoneName.class);

    /** The milestones that a person has recorded, corrected or withdrawn. They no longer follow the timeline. */
    private final Set<MilestoneName> stated = EnumSet.noneOf(MilestoneName.class);

    private final Consumer<ReportId> timeline;

    /** @param timeline makes the timeline report its milestones again */
    public Milestones(Consumer<ReportId> timeline) {
        this.timeline = timeline;
    }

    /** Null if unknown. */
    public @Nullable Instant impactStarted() {
        Milestone start = recorded.get(MilestoneName.IMPACT_STARTED);
        return start == null ? null : start.at();
    }

    /** When the incident was resolved, or else when its impact ended; null if neither is recorded. */
    public @Nullable Instant ended() {
        Milestone end = recorded.getOrDefault(MilestoneName.RESOLVED, recorded.get(MilestoneName.IMPACT_ENDED));
        return end == null ? null : end.at();
    }

    /** When a milestone was reached; null if unknown. */
    public @Nullable Instant at(MilestoneName name) {
        Milestone known = recorded.get(name);
        return known == null ? null : known.at();
    }

    /** Whether a person has recorded, corrected or withdrawn a milestone. */
    public boolean isStated(MilestoneName name) {
        return stated.contains(name);
    }

    @CommandHandler
    public void decide(RecordMilestone command, Clock clock) {
        Milestone known = recorded.get(command.milestone());
        boolean sameTime = known != null && known.at().equals(command.at());
        if ((sameTime && stated.contains(command.milestone())) || (known != null && command.now())) {
            return;
        }
        rejectIf(known != null && !sameTime, MILESTONE_ALREADY_RECORDED);
        rejectFuture("/at", command.at(), clock);
        rejectAtIf(endsBeforeStart(command.milestone(), command.at()), "/at", END_BEFORE_START);
        apply(new MilestoneRecorded(command.reportId(), command.milestone(), command.at(), null));
        feedAgainAfter(command);
    }

    @CommandHandler
    void decide(CorrectMilestone command, Clock clock) {
        Milestone known = require(recorded.get(command.milestone()), MILESTONE_NOT_RECORDED);
        if (known.at().equals(command.at()) && stated.contains(command.milestone())) {
            return;
        }
        rejectFuture("/at", command.at(), clock);
        rejectAtIf(endsBeforeStart(command.milestone(), command.at()), "/at", END_BEFORE_START);
        apply(new MilestoneCorrected(
                command.reportId(), command.milestone(), known.at(), command.at(), command.reason(), null));
        feedAgainAfter(command);
    }

    @CommandHandler
    void decide(WithdrawMilestone command) {
        Milestone known = recorded.get(command.milestone());
        if (known != null) {
            apply(new MilestoneWithdrawn(command.reportId(), command.milestone(), known.at(), command.reason(), null));
            feedAgainAfter(command);
        }
    }

    /** The timeline can supply an end only after the start. */
    private void feedAgainAfter(MilestoneCommand command) {
        if (command.milestone() == IMPACT_STARTED) {
            timeline.accept(command.reportId());
        }
    }

    /**
     * Records a milestone from the timeline in the same transaction.
     *
     * @param source the timeline event; null if the timeline has none for the milestone
     */
    public void follow(
            ReportId report, MilestoneName name, @Nullable TimelineEventId source, @Nullable TimelineEntry entry) {
        Milestone known = recorded.get(name);
        if (stated.contains(name)) {
            return;
        }
        if (source == null || entry == null || endsBeforeStart(name, entry.occurredAt())) {
            if (known != null) {
                apply(new MilestoneWithdrawn(
                        report, name, known.at(), "The timeline no longer contains it.", known.fedBy()));
            }
        } else if (known == null) {
            apply(new MilestoneRecorded(report, name, entry.occurredAt(), source));
        } else if (!known.equals(new Milestone(name, entry.occurredAt(), source))) {
            apply(new MilestoneCorrected(
                    report, name, known.at(), entry.occurredAt(), "The timeline has changed.", source));
        }
    }

    private boolean endsBeforeStart(MilestoneName name, Instant at) {
        if (name == IMPACT_STARTED) {
            return recorded.values().stream()
                    .anyMatch(other -> other.name().isEnd()
                            && stated.contains(other.name())
                            && other.at().isBefore(at));
        }
        Milestone start = recorded.get(IMPACT_STARTED);
        return name.isEnd() && start != null && at.isBefore(start.at());
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        Instant occurredAt = event.declaration().occurredAt();
        if (occurredAt != null) {
            put(IMPACT_STARTED, occurredAt, null);
        }
    }

    @EventSourcingHandler
    void evolve(MilestoneRecorded event) {
        put(event.milestone(), event.at(), event.fedBy());
    }

    @EventSourcingHandler
    void evolve(MilestoneCorrected event) {
        put(event.milestone(), event.to(), event.fedBy());
    }

    @EventSourcingHandler
    void evolve(MilestoneWithdrawn event) {
        recorded.remove(event.milestone());
        if (event.fedBy() == null) {
            stated.add(event.milestone());
        }
    }

    private void put(MilestoneName name, Instant at, @Nullable TimelineEventId fedBy) {
        recorded.put(name, new Milestone(name, at, fedBy));
        if (fedBy == null) {
            stated.add(name);
        }
    }
}
