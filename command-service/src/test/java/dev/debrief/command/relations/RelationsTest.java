package dev.debrief.command.relations;

import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationCommand.RelateReports;
import dev.debrief.api.relations.RelationCommand.WithdrawRelation;
import dev.debrief.api.relations.RelationEvent;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionCommand.RestrictReport;
import dev.debrief.command.support.CommandSide;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say about two reports: each may see both, and no report ends up counted with itself. */
class RelationsTest {

    private static final ReportId OTHER = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e0b");
    private static final ReportId THIRD = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e0c");
    private static final Identity ANALYST = new Identity("grace", "Grace", Set.of(Role.ANALYST), Set.of());

    private final CommandSide debrief = new CommandSide(CLOCK);

    @BeforeEach
    void declare() {
        List.of(REPORT, OTHER, THIRD).forEach(report -> debrief.send(new DeclareIncident(report, declaration())));
    }

    @AfterEach
    void stop() {
        debrief.close();
    }

    @Test
    void an_analyst_says_that_two_are_the_same_and_once_is_enough() {
        RelateReports same = new RelateReports(REPORT, OTHER, RelationKind.SAME, null);
        debrief.send(same, ANALYST);
        debrief.send(same, ANALYST);
        assertThat(recorded()).containsExactly(related(RelationKind.SAME));
    }

    @Test
    void somebody_who_knows_better_replaces_it_and_withdraws_it() {
        relate(REPORT, OTHER, RelationKind.SAME);
        relate(REPORT, OTHER, RelationKind.NOT_THE_SAME);
        debrief.send(new WithdrawRelation(REPORT, OTHER, REASON));
        debrief.send(new WithdrawRelation(REPORT, OTHER, REASON));
        assertThat(recorded())
                .containsExactly(
                        related(RelationKind.SAME),
                        related(RelationKind.NOT_THE_SAME),
                        new RelationWithdrawn(REPORT, new Relation(OTHER, RelationKind.NOT_THE_SAME), REASON));
    }

    @Test
    void a_report_that_is_missing_or_hidden_is_refused_alike() {
        debrief.send(new RestrictReport(OTHER, new Restriction(REASON, Set.of("ada"), Set.of())));
        ReportId missing = ReportId.of("4b1f0d52-6c3e-4c57-9a52-0f6a3d1c7e0d");
        for (ReportId other : List.of(OTHER, missing)) {
            assertRefused(
                    new RelateReports(REPORT, other, RelationKind.SAME, null),
                    Refusal.at("/other", Rejection.REPORT_UNKNOWN));
            assertRefused(new WithdrawRelation(REPORT, other, REASON), Refusal.at("/other", Rejection.REPORT_UNKNOWN));
        }
    }

    @Test
    void no_report_is_counted_with_itself_directly_or_through_others() {
        Refusal circular = Refusal.of(Rejection.RELATION_CIRCULAR);
        assertRefused(
                new RelateReports(REPORT, REPORT, RelationKind.SAME, null),
                Refusal.at("/other", Rejection.RELATION_TO_ITSELF));
        relate(OTHER, THIRD, RelationKind.DUPLICATE_OF);
        relate(THIRD, REPORT, RelationKind.PART_OF);
        assertRefused(new RelateReports(REPORT, OTHER, RelationKind.DUPLICATE_OF, null), circular);
        relate(REPORT, OTHER, RelationKind.SAME);
    }

    @Test
    void a_report_is_counted_with_one_other_at_most() {
        relate(REPORT, OTHER, RelationKind.DUPLICATE_OF);
        assertRefused(
                new RelateReports(REPORT, THIRD, RelationKind.PART_OF, null), Refusal.of(Rejection.MAIN_REPORT_KNOWN));
        relate(REPORT, OTHER, RelationKind.PART_OF);
        debrief.send(new WithdrawRelation(REPORT, OTHER, REASON));
        relate(REPORT, THIRD, RelationKind.PART_OF);
    }

    @Test
    void two_reports_do_not_say_the_opposite_about_each_other() {
        relate(REPORT, OTHER, RelationKind.SAME);
        assertRefused(
                new RelateReports(OTHER, REPORT, RelationKind.NOT_THE_SAME, null),
                Refusal.of(Rejection.RELATION_CONTRADICTED));
        relate(OTHER, REPORT, RelationKind.DUPLICATE_OF);
        assertRefused(
                new RelateReports(REPORT, OTHER, RelationKind.NOT_THE_SAME, null),
                Refusal.of(Rejection.RELATION_CONTRADICTED));
        debrief.send(new WithdrawRelation(OTHER, REPORT, REASON));
        relate(REPORT, OTHER, RelationKind.NOT_THE_SAME);
    }

    @Test
    void it_is_withdrawn_on_the_report_on_which_it_was_stated() {
        relate(REPORT, OTHER, RelationKind.SAME);
        assertRefused(new WithdrawRelation(OTHER, REPORT, REASON), Refusal.of(Rejection.RELATION_STATED_ON_OTHER));
        debrief.send(new WithdrawRelation(REPORT, OTHER, REASON));
        debrief.send(new WithdrawRelation(OTHER, REPORT, REASON));
        assertThat(recorded())
                .containsExactly(
                        related(RelationKind.SAME),
                        new RelationWithdrawn(REPORT, new Relation(OTHER, RelationKind.SAME), REASON));
    }

    private void relate(ReportId report, ReportId other, RelationKind kind) {
        debrief.send(new RelateReports(report, other, kind, null));
    }

    private static ReportsRelated related(RelationKind kind) {
        return new ReportsRelated(REPORT, new Relation(OTHER, kind), null);
    }

    private List<RelationEvent> recorded() {
        return debrief.events(REPORT).stream()
                .filter(RelationEvent.class::isInstance)
                .map(RelationEvent.class::cast)
                .toList();
    }

    private void assertRefused(dev.debrief.api.report.ReportCommand command, Refusal refusal) {
        assertThatExceptionOfType(CommandExecutionException.class)
                .isThrownBy(() -> debrief.send(command, ANALYST))
                .satisfies(refused -> assertThat(refused.getDetails()).contains(refusal));
    }
}
