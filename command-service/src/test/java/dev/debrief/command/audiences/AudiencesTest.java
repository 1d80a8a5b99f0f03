package dev.debrief.command.audiences;

import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.audiences.AudienceCommand.ApproveAudienceText;
import dev.debrief.api.audiences.AudienceCommand.RecordDistribution;
import dev.debrief.api.audiences.AudienceCommand.WithdrawDistribution;
import dev.debrief.api.audiences.AudienceEvent.AudienceTextApproved;
import dev.debrief.api.audiences.AudienceEvent.DistributionRecorded;
import dev.debrief.api.audiences.AudienceEvent.DistributionWithdrawn;
import dev.debrief.api.audiences.DistributionChannel;
import dev.debrief.api.audiences.DistributionId;
import dev.debrief.api.audiences.ReportDistribution;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Content;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.updates.Audience;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text for an audience is approved apart from the report; what was sent to whom is recorded. */
class AudiencesTest {

    private static final Identity GRACE_HERSELF = new Identity("grace", GRACE, Set.of(Role.RESPONDER), Set.of());
    private static final SectionName STATEMENT =
            Statements.of(Audience.CUSTOMER).orElseThrow();
    private static final SectionWritten WRITTEN =
            new SectionWritten(REPORT, new Section(STATEMENT, null, "Some cards were refused."));
    private static final AudienceTextApproved APPROVED =
            new AudienceTextApproved(REPORT, Audience.CUSTOMER, new Approval("grace", GRACE, 1));
    private static final DistributionId ID = DistributionId.of("f2000000-0000-4000-8000-000000000001");

    private static ReportDistribution sent(Instant at, @Nullable Integer revision) {
        return new ReportDistribution(Audience.CUSTOMER, DistributionChannel.EMAIL, at, "All customers", revision);
    }

    private static ResultValidator<?> approve(Identity caller, long version, Object... events) {
        return report().registerCommandDispatchInterceptor(
                        commands -> (index, command) -> command.andMetaData(caller.metaData()))
                .given(events)
                .when(new ApproveAudienceText(REPORT, Audience.CUSTOMER, version));
    }

    @Test
    void a_text_is_approved_by_somebody_who_has_not_written_it() {
        approve(GRACE_HERSELF, 1, declared(), WRITTEN).expectEvents(APPROVED);
        approve(GRACE_HERSELF, 1, declared(), WRITTEN, APPROVED).expectNoEvents();
        approve(
                        GRACE_HERSELF,
                        1,
                        declared(),
                        GenericEventMessage.asEventMessage(WRITTEN).andMetaData(GRACE_HERSELF.metaData()))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.APPROVER_NOT_ALLOWED));
    }

    @Test
    void a_change_of_the_text_needs_another_approval_and_leaves_that_of_the_report() {
        SectionWritten again =
                new SectionWritten(REPORT, new Section(STATEMENT, null, "One card in five was refused."));
        approve(GRACE_HERSELF, 1, declared(), WRITTEN, APPROVED, again)
                .expectNoEvents()
                .expectExceptionDetails(
                        new Refusal(Rejection.APPROVAL_OUTDATED, Map.of("changedAt", "3", "change", "SectionWritten")));
        approve(GRACE_HERSELF, 3, declared(), WRITTEN, APPROVED, again)
                .expectEvents(new AudienceTextApproved(REPORT, Audience.CUSTOMER, new Approval("grace", GRACE, 3)));
        assertThat(Content.isChangedBy(again)).isFalse();
    }

    @Test
    void without_a_text_there_is_nothing_to_approve() {
        approve(GRACE_HERSELF, 0, declared())
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.AUDIENCE_TEXT_MISSING));
        approve(GRACE_HERSELF, 2, declared(), WRITTEN, new SectionRemoved(REPORT, STATEMENT, REASON))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.AUDIENCE_TEXT_MISSING));
    }

    @Test
    void what_was_sent_is_recorded_once_with_a_revision_that_exists() {
        ReportDistribution sent = sent(at("14:30"), null);
        DistributionRecorded recorded = new DistributionRecorded(REPORT, ID, sent);
        report().given(declared())
                .when(new RecordDistribution(REPORT, ID, sent))
                .expectEvents(recorded);
        report().given(declared(), recorded)
                .when(new RecordDistribution(REPORT, ID, sent))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
        report().given(declared())
                .when(new RecordDistribution(REPORT, ID, sent(at("14:30"), 1)))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/revision", Rejection.REVISION_NOT_FOUND));
        report().given(declared())
                .when(new RecordDistribution(REPORT, ID, sent(NOW.plusSeconds(3600), null)))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/at", Rejection.IN_THE_FUTURE));
        report().given(declared(), recorded)
                .when(new WithdrawDistribution(REPORT, ID, REASON))
                .expectEvents(new DistributionWithdrawn(REPORT, ID, REASON));
        report().given(declared(), recorded, new DistributionWithdrawn(REPORT, ID, REASON))
                .when(new WithdrawDistribution(REPORT, ID, REASON))
                .expectNoEvents();
    }
}
