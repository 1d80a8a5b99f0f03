package dev.debrief.command.postmortem;

import static dev.debrief.api.Rejection.REVISION_NOT_FOUND;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.postmortem.Content;
import dev.debrief.api.postmortem.PostmortemCommand.PublishReport;
import dev.debrief.api.postmortem.PostmortemCommand.WithdrawRevision;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.RevisionWithdrawn;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.support.axon.ContentHash;
import dev.debrief.support.language.LanguageChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The published revisions of a report. Each freezes what was approved. */
public class Publication {

    private final PostmortemState state;
    private final Reviews reviews;

    /** The revisions that were published, and whether each was withdrawn. */
    private final Map<Integer, Boolean> withdrawn = new HashMap<>();

    public Publication(PostmortemState state, Reviews reviews) {
        this.state = state;
        this.reviews = reviews;
    }

    @CommandHandler
    void decide(PublishReport command, CurrentPolicy policy, LanguageChecker language, ContentHash hash) {
        if (state.is(PostmortemStage.PUBLISHED)) {
            return;
        }
        long version = reviews.approvedVersion();
        long pinned = Objects.requireNonNull(state.get().review()).policyVersion();
        reviews.rejectUnready(policy.versions().numbered(pinned).policy(), language, rule -> true);
        apply(new ReportPublished(
                command.reportId(),
                state.get().revisions() + 1,
                version,
                hash.of(command.reportId().toString(), version, Content::isChangedBy),
                reviews.accusations(language).size()));
    }

    @CommandHandler
    void decide(WithdrawRevision command) {
        if (!require(withdrawn.get(command.number()), REVISION_NOT_FOUND)) {
            apply(new RevisionWithdrawn(command.reportId(), command.number(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(ReportPublished event) {
        withdrawn.put(event.number(), false);
    }

    @EventSourcingHandler
    void evolve(RevisionWithdrawn event) {
        withdrawn.put(event.number(), true);
    }
}
