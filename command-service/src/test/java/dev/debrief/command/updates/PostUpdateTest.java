package dev.debrief.command.updates;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateCommand.PostUpdate;
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
}
