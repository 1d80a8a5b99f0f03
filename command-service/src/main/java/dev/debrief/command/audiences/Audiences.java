package dev.debrief.command.audiences;

import static dev.debrief.api.Rejection.APPROVAL_OUTDATED;
import static dev.debrief.api.Rejection.APPROVER_NOT_ALLOWED;
import static dev.debrief.api.Rejection.AUDIENCE_TEXT_MISSING;
import static dev.debrief.api.Rejection.DISTRIBUTION_NOT_FOUND;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.REVISION_NOT_FOUND;
import static dev.debrief.api.Rejection.VERSION_NOT_REACHED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.audiences.AudienceCommand.ApproveAudienceText;
import dev.debrief.api.audiences.AudienceCommand.RecordDistribution;
import dev.debrief.api.audiences.AudienceCommand.WithdrawDistribution;
import dev.debrief.api.audiences.AudienceEvent.AudienceTextApproved;
import dev.debrief.api.audiences.AudienceEvent.DistributionRecorded;
import dev.debrief.api.audiences.AudienceEvent.DistributionWithdrawn;
import dev.debrief.api.audiences.DistributionId;
import dev.debrief.api.audiences.ReportDistribution;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.policy.Approvers;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.updates.Audience;
import dev.debrief.command.policy.CurrentPolicy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** What each audience of a report is told: texts that are approved apart from the report, and what was handed to whom. */
public class Audiences {

    private static final int MAX_DISTRIBUTIONS = 500;

    private final IntSupplier revisions;
    private final Map<Audience, Text> texts = new EnumMap<>(Audience.class);
    private final Map<DistributionId, DistributionState> distributions = new HashMap<>();

    /** @param revisions how many revisions of the report were published */
    public Audiences(IntSupplier revisions) {
        this.revisions = revisions;
    }

    /**
     * The text for an audience.
     *
     * @param version the version of the report at which it changed last
     * @param author the id of the client who changed it last
     */
    private record Text(
            long version, @Nullable String author, @Nullable Approval approval) {}

    /**
     * The state of a distribution that later decisions need.
     *
     * @param version the version of the report that answered the command
     */
    private record DistributionState(ReportDistribution distribution, boolean withdrawn, long version) {}

    @CommandHandler
    void decide(ApproveAudienceText command, Identity caller, CurrentPolicy policy, Clock clock) {
        Text text = require(texts.get(command.audience()), AUDIENCE_TEXT_MISSING);
        if (text.approval() != null && text.approval().approverId().equals(caller.id())) {
            return;
        }
        boolean own = Objects.equals(text.author(), caller.id());
        Approvers approvers =
                policy.versions().at(clock.instant()).policy().approval().approvers();
        rejectIf(own && approvers != Approvers.ANYBODY, APPROVER_NOT_ALLOWED);
        rejectAtIf(command.version() > getVersion(), "/version", VERSION_NOT_REACHED);
        rejectIf(
                command.version() < text.version(),
                APPROVAL_OUTDATED,
                Map.of("changedAt", String.valueOf(text.version()), "change", "SectionWritten"));
        apply(new AudienceTextApproved(
                command.reportId(), command.audience(), new Approval(caller.id(), caller.name(), command.version())));
    }

    @CommandHandler
    long decide(RecordDistribution command, Clock clock) {
        DistributionState known = distributions.get(command.distributionId());
        ReportDistribution distribution = command.distribution();
        if (known != null) {
            rejectIf(!known.distribution().equals(distribution), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(distributions.size() >= MAX_DISTRIBUTIONS, MAX_DISTRIBUTIONS);
        rejectFuture("/at", distribution.at(), clock);
        Integer revision = distribution.revision();
        rejectAtIf(
                revision != null && (revision < 1 || revision > revisions.getAsInt()), "/revision", REVISION_NOT_FOUND);
        apply(new DistributionRecorded(command.reportId(), command.distributionId(), distribution));
        return getVersion();
    }

    @CommandHandler
    void decide(WithdrawDistribution command) {
        if (!require(distributions.get(command.distributionId()), DISTRIBUTION_NOT_FOUND)
                .withdrawn()) {
            apply(new DistributionWithdrawn(command.reportId(), command.distributionId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(SectionWritten event, @SequenceNumber long version, @MetaDataValue(Actor.ID) @Nullable String actor) {
        Statements.audienceOf(event.section().name())
                .ifPresent(audience -> texts.put(audience, new Text(version, actor, null)));
    }

    @EventSourcingHandler
    void evolve(SectionRemoved event) {
        Statements.audienceOf(event.name()).ifPresent(texts::remove);
    }

    @EventSourcingHandler
    void evolve(AudienceTextApproved event) {
        texts.computeIfPresent(
                event.audience(), (audience, text) -> new Text(text.version(), text.author(), event.approval()));
    }

    @EventSourcingHandler
    void evolve(DistributionRecorded event, @SequenceNumber long version) {
        distributions.put(event.distributionId(), new DistributionState(event.distribution(), false, version));
    }

    @EventSourcingHandler
    void evolve(DistributionWithdrawn event) {
        distributions.computeIfPresent(
                event.distributionId(),
                (id, known) -> new DistributionState(known.distribution(), true, known.version()));
    }
}
