package dev.debrief.command.postmortem;

import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemCommand.ApproveReport;
import dev.debrief.api.postmortem.PostmortemCommand.CancelReview;
import dev.debrief.api.postmortem.PostmortemCommand.ClosePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.PublishReport;
import dev.debrief.api.postmortem.PostmortemCommand.ReopenPostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.RequestChanges;
import dev.debrief.api.postmortem.PostmortemCommand.RequestReview;
import dev.debrief.api.postmortem.PostmortemCommand.WaivePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.WithdrawRevision;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.support.CommandSide;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any sequence of steps on the way to publication: what is accepted, and where it leads, is what a naive model says. */
class AnyReviewTest {

    private static final int LENGTH = 150;
    private static final Identity AUTHOR = new Identity("ada", "Ada", Set.of(Role.ADMIN), Set.of());
    private static final Identity REVIEWER = new Identity("grace", "Grace", Set.of(Role.ADMIN), Set.of());

    /** What a person with a pencil would write down. */
    private static final class Model {

        private String stage = "drafting";
        private String title = declaration().title();
        private long contentVersion;
        private boolean approved;
        private int revisions;
        private final Set<Integer> withdrawn = new HashSet<>();

        /** Whether the step is possible; if it is, the model takes it. */
        boolean takes(ReportCommand command, Identity caller, long version) {
            return switch (command) {
                case CorrectTitle c -> change(c.title(), version);
                case RequestReview c -> go(Set.of("drafting", "changes_requested", "in_review"), "in_review");
                case ApproveReport c -> approve(c.version(), caller, version);
                case RequestChanges c ->
                    stage.equals("changes_requested")
                            || unapprove(go(Set.of("in_review", "approved"), "changes_requested"));
                case CancelReview c ->
                    stage.equals("drafting") || unapprove(go(Set.of("in_review", "approved"), "drafting"));
                case PublishReport c -> publish();
                case WithdrawRevision c -> withdraw(c.number());
                case ClosePostmortem c -> stage.equals("closed") || go(Set.of("published"), "closed");
                case WaivePostmortem c ->
                    stage.equals("waived") || go(Set.of("drafting", "changes_requested"), "waived");
                case ReopenPostmortem c ->
                    stage.equals("closed") ? go(Set.of("closed"), "published") : go(Set.of("waived"), "drafting");
                default -> throw new IllegalArgumentException(command.toString());
            };
        }

        private boolean go(Set<String> from, String to) {
            if (!from.contains(stage)) {
                return false;
            }
            stage = to;
            return true;
        }

        private boolean unapprove(boolean gone) {
            approved &= !gone;
            return gone;
        }

        private boolean change(String other, long version) {
            if (!other.equals(title)) {
                title = other;
                contentVersion = version + 1;
                if (approved) {
                    approved = false;
                    stage = Set.of("published", "closed").contains(stage) ? "drafting" : "in_review";
                }
            }
            return true;
        }

        private boolean approve(long read, Identity caller, long version) {
            if (stage.equals("approved")) {
                return caller.equals(REVIEWER);
            }
            if (!stage.equals("in_review") || !caller.equals(REVIEWER) || read > version || read < contentVersion) {
                return false;
            }
            approved = true;
            stage = "approved";
            return true;
        }

        private boolean publish() {
            if (stage.equals("approved")) {
                revisions++;
                stage = "published";
            }
            return stage.equals("published");
        }

        private boolean withdraw(int number) {
            if (number > revisions) {
                return false;
            }
            if (withdrawn.add(number)
                    && number == revisions
                    && Set.of("published", "closed").contains(stage)) {
                stage = "drafting";
                approved = false;
            }
            return true;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_goes_where_the_model_goes(long seed) {
        Random random = new Random(seed);
        Model model = new Model();
        try (CommandSide debrief = new CommandSide(CLOCK)) {
            model.contentVersion = ready(debrief);
            for (int i = 0; i < LENGTH; i++) {
                long version = debrief.events(REPORT).size() - 1L;
                ReportCommand command = any(random, version);
                Identity caller = random.nextInt(4) == 0 ? AUTHOR : REVIEWER;
                caller = command instanceof RequestReview ? AUTHOR : caller;
                String step = "step %d: %s by %s at %s".formatted(i, command, caller.name(), model.stage);
                assertThat(accepts(debrief, command, caller)).as(step).isEqualTo(model.takes(command, caller, version));
                Postmortem postmortem = postmortem(debrief.events(REPORT));
                assertThat(postmortem.stage().toString()).as(step).isEqualTo(model.stage);
                assertThat(postmortem.revisions()).as(step).isEqualTo(model.revisions);
            }
        }
        assertThat(model.revisions).as("something was published").isPositive();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    /** The version of a resolved incident whose report is ready. */
    private static long ready(CommandSide debrief) {
        debrief.send(new DeclareIncident(REPORT, declaration()));
        debrief.send(record(ALERT, entry(TimelineKind.NOTE, "14:02")));
        FindingId cause = FindingId.of("c3000000-0000-4000-8000-000000000001");
        debrief.send(new RecordFinding(
                REPORT,
                cause,
                new Cause(
                        CauseKind.CONTRIBUTING_FACTOR,
                        false,
                        "The fallback was never tried out.",
                        CategoryId.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
        debrief.send(new ChangeStatus(REPORT, IncidentStatus.RESOLVED, null));
        return 2;
    }

    private static ReportCommand any(Random random, long version) {
        return switch (random.nextInt(20)) {
            case 0 -> new CorrectTitle(REPORT, "Title " + random.nextInt(3), null);
            case 1, 2, 3, 4 -> new RequestReview(REPORT, List.of(new Owner("grace", null)), null);
            case 5, 6, 7, 8, 9 -> new ApproveReport(REPORT, Math.max(0, version + 1 - random.nextInt(4)));
            case 10 -> new RequestChanges(REPORT, REASON);
            case 11 -> new CancelReview(REPORT, REASON);
            case 12, 13, 14 -> new PublishReport(REPORT);
            case 15 -> new WithdrawRevision(REPORT, 1 + random.nextInt(3), REASON);
            case 16 -> new ClosePostmortem(REPORT);
            case 17 -> new WaivePostmortem(REPORT, REASON, "Grace");
            default -> new ReopenPostmortem(REPORT, REASON);
        };
    }

    private static boolean accepts(CommandSide debrief, ReportCommand command, Identity caller) {
        try {
            debrief.send(command, caller);
            return true;
        } catch (CommandExecutionException refused) {
            assertThat(refused.getDetails()).as("a refusal of %s", command).isPresent();
            return false;
        }
    }

    private static Postmortem postmortem(List<ReportEvent> events) {
        Postmortem state = Postmortem.DRAFT;
        for (ReportEvent event : events) {
            state = event instanceof PostmortemEvent step ? step.evolve(state) : state;
        }
        return state;
    }
}
