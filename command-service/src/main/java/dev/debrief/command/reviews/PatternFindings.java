package dev.debrief.command.reviews;

import static dev.debrief.api.Rejection.FINDING_WITHDRAWN;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.PATTERN_FINDING_DECIDED_ON;
import static dev.debrief.api.Rejection.PATTERN_FINDING_NOT_FOUND;
import static dev.debrief.api.Rejection.PATTERN_TOO_LONG;
import static dev.debrief.api.Rejection.REPORT_UNKNOWN;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewCommand.CorrectPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternFinding;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingCorrected;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.command.access.KnownReports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The findings of a pattern review. */
class PatternFindings {

    /** The maximum number in a review, including withdrawn findings. */
    private static final int MAX_FINDINGS = 100;

    /** More than two names and a value of each other axis need. */
    private static final int LONGEST_PATTERN = 4_000;

    private final Map<PatternFindingId, RecordedEntry<PatternFinding>> held = new HashMap<>();
    private final Runnable rejectUnlessOpen;
    private final Function<PatternFindingId, List<PatternDecisionId>> decisionsAbout;

    PatternFindings(Runnable rejectUnlessOpen, Function<PatternFindingId, List<PatternDecisionId>> decisionsAbout) {
        this.rejectUnlessOpen = rejectUnlessOpen;
        this.decisionsAbout = decisionsAbout;
    }

    boolean stands(PatternFindingId id) {
        RecordedEntry<PatternFinding> known = held.get(id);
        return known != null && !known.withdrawn();
    }

    @CommandHandler
    long decide(RecordPatternFinding command, KnownReports reports, Identity caller) {
        RecordedEntry<PatternFinding> known = held.get(command.findingId());
        if (known != null) {
            rejectIf(!known.recorded().equals(command.finding()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectUnlessOpen.run();
        rejectFull(held.size() >= MAX_FINDINGS, MAX_FINDINGS);
        rejectTooLong("/pattern", command.finding());
        rejectUnknown("/evidence/", command.finding(), reports, caller);
        apply(new PatternFindingRecorded(command.reviewId(), command.findingId(), command.finding()));
        return getVersion();
    }

    @CommandHandler
    void decide(CorrectPatternFinding command, KnownReports reports, Identity caller) {
        RecordedEntry<PatternFinding> known = known(command.findingId());
        rejectUnknown("/to/evidence/", command.to(), reports, caller);
        if (known.present().equals(command.to()) && !known.withdrawn()) {
            return;
        }
        rejectUnlessOpen.run();
        rejectIf(known.withdrawn(), FINDING_WITHDRAWN);
        rejectTooLong("/to/pattern", command.to());
        apply(new PatternFindingCorrected(
                command.reviewId(), command.findingId(), known.present(), command.to(), command.reason()));
    }

    @CommandHandler
    void decide(WithdrawPatternFinding command) {
        RecordedEntry<PatternFinding> known = known(command.findingId());
        if (known.withdrawn()) {
            return;
        }
        rejectUnlessOpen.run();
        List<PatternDecisionId> decisions = decisionsAbout.apply(command.findingId());
        rejectIf(
                !decisions.isEmpty(),
                PATTERN_FINDING_DECIDED_ON,
                Map.of(
                        "decisions",
                        decisions.stream().map(Object::toString).sorted().collect(Collectors.joining(", "))));
        apply(new PatternFindingWithdrawn(command.reviewId(), command.findingId(), known.present(), command.reason()));
    }

    private RecordedEntry<PatternFinding> known(PatternFindingId id) {
        return require(held.get(id), PATTERN_FINDING_NOT_FOUND);
    }

    /** Refuses hidden reports like missing ones, also where nothing would be recorded: otherwise the answer shows which exist. */
    private static void rejectUnknown(String pointer, PatternFinding finding, KnownReports reports, Identity caller) {
        List<ReportId> evidence = finding.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            rejectAtIf(!reports.isVisible(evidence.get(i), caller), pointer + i, REPORT_UNKNOWN);
        }
    }

    private static void rejectTooLong(String pointer, PatternFinding finding) {
        rejectAtIf(
                finding.pattern() != null && finding.pattern().toString().length() > LONGEST_PATTERN,
                pointer,
                PATTERN_TOO_LONG);
    }

    @EventSourcingHandler
    void evolve(PatternFindingRecorded event, @SequenceNumber long version) {
        held.put(event.findingId(), RecordedEntry.recorded(event.finding(), version));
    }

    @EventSourcingHandler
    void evolve(PatternFindingCorrected event) {
        held.computeIfPresent(event.findingId(), (id, one) -> one.saying(event.to()));
    }

    @EventSourcingHandler
    void evolve(PatternFindingWithdrawn event) {
        held.computeIfPresent(event.findingId(), (id, one) -> one.withdraw());
    }
}
