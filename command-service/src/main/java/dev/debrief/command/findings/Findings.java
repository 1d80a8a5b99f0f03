package dev.debrief.command.findings;

import static dev.debrief.api.Rejection.ANSWER_NOT_IN_CHAIN;
import static dev.debrief.api.Rejection.FINDING_NOT_FOUND;
import static dev.debrief.api.Rejection.FINDING_REFERRED_TO;
import static dev.debrief.api.Rejection.FINDING_WITHDRAWN;
import static dev.debrief.api.Rejection.HUMAN_CAUSE_UNEXPLAINED;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.PERSPECTIVE_NOT_YOURS;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseCommand.PromoteAnswer;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PromotedAnswer;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The findings of a report: recorded, corrected and withdrawn with a reason, and consistent at any time. */
public class Findings {

    /** The maximum number of findings of each kind. */
    private static final int MAX_FINDINGS = 500;

    private final Map<FindingId, FindingState> held = new LinkedHashMap<>();
    private final Supplier<@Nullable Instant> impactStarted;
    private final Predicate<TimelineEventId> timelineEvent;

    /**
     * @param impactStarted when the impact started, if known
     * @param timelineEvent whether the report has this timeline event, and it was not withdrawn
     */
    public Findings(Supplier<@Nullable Instant> impactStarted, Predicate<TimelineEventId> timelineEvent) {
        this.impactStarted = impactStarted;
        this.timelineEvent = timelineEvent;
    }

    @CommandHandler
    public long decide(RecordFinding command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        FindingState known = held.get(command.findingId());
        if (known != null) {
            rejectIf(!known.recorded().equals(command.finding()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(isFull(command.finding()), MAX_FINDINGS);
        rejectUnlessSound(command.findingId(), command.finding(), "", clock, caller, timelineEvent);
        if (command.finding() instanceof Cause cause) {
            taxonomy.rejectUnlessUsable("/category", cause.category());
        }
        apply(command.finding().recorded(command.reportId(), command.findingId()));
        return getVersion();
    }

    @CommandHandler
    long decide(PromoteAnswer command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        WhyChain chain = (WhyChain) standing(command.chain(), WhyChain.class);
        int answer = command.answer() == null ? chain.whys().size() : command.answer();
        rejectAtIf(answer > chain.whys().size(), "/answer", ANSWER_NOT_IN_CHAIN);
        Cause cause = new Cause(
                command.kind(),
                command.primary(),
                chain.whys().get(answer - 1).answer(),
                command.category(),
                command.factorClass(),
                command.role(),
                command.branch(),
                new PromotedAnswer(command.chain(), answer),
                List.of());
        return decide(new RecordFinding(command.reportId(), command.findingId(), cause), clock, caller, taxonomy);
    }

    @CommandHandler
    public void decide(CorrectFinding command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        Finding before = standing(command.findingId(), command.to().getClass());
        if (before.equals(command.to())) {
            return;
        }
        rejectUnlessTheirs(before, caller);
        rejectUnlessSound(
                command.findingId(),
                command.to(),
                "/to",
                clock,
                caller,
                timelineEvent.or(event -> names(before, event)));
        if (before instanceof Cause from && command.to() instanceof Cause to) {
            correctCause(command, from, to, taxonomy);
        } else {
            apply(command.to().corrected(command.reportId(), command.findingId(), before, command.reason()));
        }
    }

    /** If only the category differs, the cause is reclassified rather than corrected. */
    private static void correctCause(CorrectFinding command, Cause from, Cause to, CurrentTaxonomy taxonomy) {
        if (!to.category().equals(from.category())) {
            taxonomy.rejectUnlessUsable("/to/category", to.category());
        }
        apply(
                from.classifiedAs(to.category()).equals(to)
                        ? new CauseReclassified(
                                command.reportId(),
                                command.findingId(),
                                from.category(),
                                to.category(),
                                command.reason())
                        : to.corrected(command.reportId(), command.findingId(), from, command.reason()));
    }

    @CommandHandler
    void decide(ReclassifyCause command, CurrentTaxonomy taxonomy) {
        Cause cause = (Cause) standing(command.findingId(), Cause.class);
        if (!cause.category().equals(command.category())) {
            taxonomy.rejectUnlessUsable("/category", command.category());
            apply(new CauseReclassified(
                    command.reportId(), command.findingId(), cause.category(), command.category(), command.reason()));
        }
    }

    @CommandHandler
    public void decide(WithdrawFinding command, Identity caller) {
        FindingState known = known(command.findingId(), command.kind().type());
        if (known.withdrawn()) {
            return;
        }
        rejectUnlessTheirs(known.finding(), caller);
        FindingGraph without = analysis().with(command.findingId(), null);
        List<FindingId> speakers = without.speakingOf(command.findingId());
        rejectIf(!speakers.isEmpty(), FINDING_REFERRED_TO, Map.of("findings", joined(speakers)));
        rejectIf(without.endsWithAHuman(), HUMAN_CAUSE_UNEXPLAINED);
        apply(known.finding().withdrawn(command.reportId(), command.findingId(), command.reason()));
    }

    private void rejectUnlessSound(
            FindingId id,
            Finding finding,
            String at,
            Clock clock,
            Identity caller,
            Predicate<TimelineEventId> timelineEvents) {
        FindingGraph with = analysis().with(id, finding);
        new FindingRules(with, id, at, clock, caller, impactStarted.get(), timelineEvents).check(finding);
    }

    /** A correction can keep an event that was withdrawn meanwhile. */
    private static boolean names(Finding before, TimelineEventId event) {
        return before instanceof Evidence evidence && evidence.timelineEvents().contains(event);
    }

    private static void rejectUnlessTheirs(Finding finding, Identity caller) {
        rejectIf(finding instanceof Perspective perspective && !perspective.isBy(caller), PERSPECTIVE_NOT_YOURS);
    }

    private static String joined(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private FindingGraph analysis() {
        return new FindingGraph(standing());
    }

    /** Whether there is such a finding that was not withdrawn. */
    public boolean isAny(Predicate<Finding> which) {
        return held.values().stream().anyMatch(one -> !one.withdrawn() && which.test(one.finding()));
    }

    /** The current content of findings that are not withdrawn. */
    public Map<FindingId, Finding> standing() {
        Map<FindingId, Finding> standing = new LinkedHashMap<>();
        held.forEach((id, one) -> {
            if (!one.withdrawn()) {
                standing.put(id, one.finding());
            }
        });
        return standing;
    }

    /** Whether the finding is a cause or lesson that is not withdrawn. */
    public boolean isAddressable(FindingId id) {
        FindingState known = held.get(id);
        return known != null
                && !known.withdrawn()
                && (known.finding() instanceof Cause || known.finding() instanceof Lesson);
    }

    private boolean isFull(Finding finding) {
        return held.values().stream()
                        .filter(one -> one.finding().getClass() == finding.getClass())
                        .count()
                >= MAX_FINDINGS;
    }

    private FindingState known(FindingId id, Class<?> kind) {
        FindingState known = held.get(id);
        return require(known != null && kind.isInstance(known.finding()) ? known : null, FINDING_NOT_FOUND);
    }

    private Finding standing(FindingId id, Class<?> kind) {
        FindingState known = known(id, kind);
        rejectIf(known.withdrawn(), FINDING_WITHDRAWN);
        return known.finding();
    }

    @EventSourcingHandler
    void evolve(FindingEvent.Recorded<?> event, @SequenceNumber long version) {
        held.put(event.findingId(), FindingState.recorded(event.finding(), version));
    }

    @EventSourcingHandler
    void evolve(FindingEvent.Corrected<?> event) {
        held.computeIfPresent(event.findingId(), (id, one) -> one.saying(event.to()));
    }

    @EventSourcingHandler
    void evolve(CauseReclassified event) {
        held.computeIfPresent(
                event.findingId(), (id, one) -> one.saying(((Cause) one.finding()).classifiedAs(event.to())));
    }

    @EventSourcingHandler
    void evolve(FindingEvent.Withdrawn<?> event) {
        held.computeIfPresent(event.findingId(), (id, one) -> one.withdraw());
    }
}
