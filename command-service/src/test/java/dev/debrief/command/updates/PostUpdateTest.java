package dev.debrief.command.updates;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.UPDATE_NOT_FOUND;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateCommand.CorrectUpdate;
import dev.debrief.api.updates.UpdateCommand.PostUpdate;
import dev.debrief.api.updates.UpdateEvent.UpdateCorrected;
import dev.debrief.api.updates.UpdateEvent.UpdatePosted;
import dev.debrief.api.updates.UpdateId;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PostUpdateTest {

    private static final UpdateId FIRST = UpdateId.of("b1000000-0000-4000-8000-000000000001");
    private static final UpdateId SECOND = UpdateId.of("b1000000-0000-4000-8000-000000000002");
    private static final Update LOOKING = new Update("We are looking into it.", Audience.CUSTOMER);

    private final FixtureConfiguration<Report> report = report();

    @Test
    void an_update_is_posted() {
        report.given(declared())
                .when(new PostUpdate(REPORT, FIRST, LOOKING))
                .expectResultMessagePayload(1L)
                .expectEvents(new UpdatePosted(REPORT, FIRST, LOOKING));
    }

    @Test
    void posted_again_it_gets_the_first_answer_and_records_nothing() {
        report.given(declared(), new UpdatePosted(REPORT, FIRST, LOOKING), new UpdatePosted(REPORT, SECOND, LOOKING))
                .when(new PostUpdate(REPORT, FIRST, LOOKING))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void said_is_said() {
        report.given(declared(), new UpdatePosted(REPORT, FIRST, LOOKING))
                .when(new PostUpdate(REPORT, FIRST, new Update("It is fixed.", Audience.CUSTOMER)))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void the_same_words_for_another_audience_are_other_content() {
        report.given(declared(), new UpdatePosted(REPORT, FIRST, LOOKING))
                .when(new PostUpdate(REPORT, FIRST, new Update(LOOKING.text(), Audience.EXECUTIVE)))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void the_same_words_can_be_said_twice() {
        report.given(declared(), new UpdatePosted(REPORT, FIRST, LOOKING))
                .when(new PostUpdate(REPORT, SECOND, LOOKING))
                .expectEvents(new UpdatePosted(REPORT, SECOND, LOOKING));
    }

    @Test
    void a_slip_is_corrected_with_a_reason() {
        Update better = new Update("We look into it.", LOOKING.audience());
        report.given(declared(), new UpdatePosted(REPORT, FIRST, LOOKING))
                .when(new CorrectUpdate(REPORT, FIRST, better, "A slip"))
                .expectEvents(new UpdateCorrected(REPORT, FIRST, LOOKING, better, "A slip"));
        report.given(
                        declared(),
                        new UpdatePosted(REPORT, FIRST, LOOKING),
                        new UpdateCorrected(REPORT, FIRST, LOOKING, better, "A slip"))
                .when(new CorrectUpdate(REPORT, FIRST, better, "A slip"))
                .expectNoEvents();
        report.given(declared())
                .when(new CorrectUpdate(REPORT, FIRST, better, "A slip"))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(UPDATE_NOT_FOUND));
    }

    @Test
    void posted_again_after_a_correction_it_gets_the_first_answer() {
        report.given(
                        declared(),
                        new UpdatePosted(REPORT, FIRST, LOOKING),
                        new UpdateCorrected(REPORT, FIRST, LOOKING, new Update("No", LOOKING.audience()), "A slip"))
                .when(new PostUpdate(REPORT, FIRST, LOOKING))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }
}
