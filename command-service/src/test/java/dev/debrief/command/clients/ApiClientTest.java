package dev.debrief.command.clients;

import static dev.debrief.api.Rejection.CLIENT_NAME_RESERVED;
import static dev.debrief.api.Rejection.CLIENT_REVOKED;
import static dev.debrief.api.Rejection.DUTIES_NOT_SEPARATED;
import static dev.debrief.api.Rejection.KEY_NOT_FOUND;
import static dev.debrief.api.Rejection.KEY_OUT_OF_DATE;
import static dev.debrief.api.Rejection.KEY_SHOWN_BEFORE;
import static dev.debrief.api.Rejection.LIST_FULL;
import static dev.debrief.api.Rejection.OWN_ADMINISTRATION;
import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REASON;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Role;
import dev.debrief.api.clients.ClientCommand.Access;
import dev.debrief.api.clients.ClientCommand.ChangeAccess;
import dev.debrief.api.clients.ClientCommand.IssueKey;
import dev.debrief.api.clients.ClientCommand.NewKey;
import dev.debrief.api.clients.ClientCommand.RecordKeyUse;
import dev.debrief.api.clients.ClientCommand.RegisterClient;
import dev.debrief.api.clients.ClientCommand.RevokeClient;
import dev.debrief.api.clients.ClientCommand.RevokeKey;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.api.clients.ClientEvent.AccessChanged;
import dev.debrief.api.clients.ClientEvent.ClientRegistered;
import dev.debrief.api.clients.ClientEvent.ClientRevoked;
import dev.debrief.api.clients.ClientEvent.KeyIssued;
import dev.debrief.api.clients.ClientEvent.KeyRevoked;
import dev.debrief.api.clients.ClientEvent.KeyUsed;
import dev.debrief.api.clients.ClientId;
import dev.debrief.support.security.SeparationOfDuties;
import dev.debrief.support.security.SingleKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ApiClientTest {

    private static final ClientId ADA = ClientId.of("11000000-0000-4000-8000-000000000001");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);
    private static final Access PAYMENTS = new Access(Set.of(Role.RESPONDER), Set.of("payments"));
    private static final NewKey KEY = new NewKey(HASH, null);
    private final Instant inAYear = CLOCK.instant().plus(Duration.ofDays(365));
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

    private final FixtureConfiguration<ApiClient> fixture = new AggregateTestFixture<>(ApiClient.class)
            .registerInjectableResource(CLOCK)
            .registerInjectableResource(new SeparationOfDuties(true));
    private final TestExecutor<ApiClient> known = fixture.given(
            new ClientRegistered(ADA, "Ada", Set.of(Role.RESPONDER), Set.of("payments")), issued(1, HASH));

    @Test
    void who_is_registered_gets_a_first_key() {
        fixture.givenNoPriorActivity()
                .when(new RegisterClient(ADA, "Ada", PAYMENTS, KEY))
                .expectEvents(
                        new ClientRegistered(ADA, "Ada", Set.of(Role.RESPONDER), Set.of("payments")),
                        new KeyIssued(ADA, 1, HASH, inAYear, null));
    }

    @Test
    void a_client_does_not_get_a_name_of_debrief_itself() {
        fixture.givenNoPriorActivity()
                .when(new RegisterClient(ADA, "De\u00ADbrief", PAYMENTS, KEY))
                .expectExceptionDetails(Refusal.at("/name", CLIENT_NAME_RESERVED))
                .expectNoEvents();
    }

    @Test
    void an_auditor_with_a_role_that_writes_is_not_registered() {
        Access both = new Access(Set.of(Role.AUDITOR, Role.SUBMITTER), Set.of());
        fixture.givenNoPriorActivity()
                .when(new RegisterClient(ADA, "Ada", both, KEY))
                .expectExceptionDetails(Refusal.at("/roles", DUTIES_NOT_SEPARATED))
                .expectNoEvents();
    }

    @Test
    void nobody_becomes_an_auditor_with_a_role_that_writes() {
        for (Role writing : List.of(Role.SUBMITTER, Role.RESPONDER, Role.ADMIN)) {
            fixture.given(new ClientRegistered(ADA, "Ada", Set.of(Role.AUDITOR), Set.of()), issued(1, HASH))
                    .when(new ChangeAccess(ADA, new Access(Set.of(Role.AUDITOR, writing), Set.of()), REASON))
                    .expectExceptionDetails(Refusal.at("/roles", DUTIES_NOT_SEPARATED))
                    .expectNoEvents();
        }
    }

    @Test
    void a_client_has_at_most_twenty_valid_keys() {
        List<ClientEvent> twenty = IntStream.rangeClosed(2, 20)
                .<ClientEvent>mapToObj(number -> issued(number, HASH))
                .toList();
        IssueKey another = new IssueKey(ADA, new NewKey(OTHER, null), Duration.ZERO);
        known.andGiven(twenty)
                .when(another)
                .expectExceptionDetails(new Refusal(LIST_FULL, Map.of("most", "20")))
                .expectNoEvents();
    }

    @Test
    void keys_that_can_no_longer_be_used_do_not_count() {
        List<ClientEvent> twenty = IntStream.rangeClosed(2, 20)
                .<ClientEvent>mapToObj(number -> issued(number, HASH))
                .toList();
        known.andGiven(twenty)
                .andGiven(new KeyRevoked(ADA, 7, REASON))
                .when(new IssueKey(ADA, new NewKey(OTHER, null), Duration.ZERO))
                .expectResultMessagePayload(21);
    }

    @Test
    void administrators_do_not_end_their_own_access() {
        Identity self = new Identity(ADA.toString(), "Ada", Set.of(Role.ADMIN), Set.of());
        for (Object command : List.of(
                new ChangeAccess(ADA, PAYMENTS, REASON),
                new RevokeClient(ADA, REASON),
                new RevokeKey(ADA, 1, REASON))) {
            administrator()
                    .when(command, self.metaData())
                    .expectExceptionDetails(Refusal.of(OWN_ADMINISTRATION))
                    .expectNoEvents();
        }
    }

    @Test
    void another_administrator_ends_it() {
        administrator()
                .when(new RevokeClient(ADA, REASON), SingleKey.ADMIN.metaData())
                .expectEvents(new ClientRevoked(ADA, REASON));
    }

    private TestExecutor<ApiClient> administrator() {
        return fixture.given(new ClientRegistered(ADA, "Ada", Set.of(Role.ADMIN), Set.of()), issued(1, HASH));
    }

    @Test
    void who_is_registered_already_is_not_shown_another_key() {
        known.when(new RegisterClient(ADA, "Ada", PAYMENTS, KEY))
                .expectExceptionDetails(Refusal.of(KEY_SHOWN_BEFORE))
                .expectNoEvents();
    }

    @Test
    void a_key_that_has_ended_is_not_issued() {
        known.when(new IssueKey(ADA, new NewKey(OTHER, CLOCK.instant()), Duration.ZERO))
                .expectExceptionDetails(Refusal.at("/expiresAt", KEY_OUT_OF_DATE));
    }

    @Test
    void a_next_key_lets_the_others_count_for_a_while() {
        known.when(new IssueKey(ADA, new NewKey(OTHER, null), Duration.ofHours(1)))
                .expectResultMessagePayload(2)
                .expectEvents(
                        new KeyIssued(ADA, 2, OTHER, inAYear, CLOCK.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void a_key_is_revoked_once() {
        known.when(new RevokeKey(ADA, 1, REASON)).expectEvents(new KeyRevoked(ADA, 1, REASON));
    }

    @Test
    void revoking_it_again_records_nothing() {
        known.andGiven(new KeyRevoked(ADA, 1, REASON))
                .when(new RevokeKey(ADA, 1, REASON))
                .expectNoEvents();
    }

    @Test
    void a_key_that_was_never_issued_is_not_found() {
        known.when(new RevokeKey(ADA, 2, REASON)).expectExceptionDetails(Refusal.of(KEY_NOT_FOUND));
    }

    @Test
    void access_is_changed_with_a_reason() {
        known.when(new ChangeAccess(ADA, new Access(Set.of(Role.ANALYST), Set.of()), REASON))
                .expectEvents(new AccessChanged(ADA, Set.of(Role.ANALYST), Set.of(), REASON));
    }

    @Test
    void the_same_access_again_records_nothing() {
        known.when(new ChangeAccess(ADA, PAYMENTS, REASON)).expectNoEvents();
    }

    @Test
    void who_is_revoked_gets_no_key() {
        known.andGiven(new ClientRevoked(ADA, REASON))
                .when(new IssueKey(ADA, new NewKey(OTHER, null), Duration.ZERO))
                .expectExceptionDetails(Refusal.of(CLIENT_REVOKED));
    }

    @Test
    void who_is_revoked_stays_so() {
        known.andGiven(new ClientRevoked(ADA, REASON))
                .when(new RevokeClient(ADA, REASON))
                .expectNoEvents();
    }

    @Test
    void a_use_is_noted_once_a_day() {
        known.when(new RecordKeyUse(ADA, 1, SUNDAY)).expectEvents(new KeyUsed(ADA, 1, SUNDAY));
    }

    @Test
    void another_use_of_that_day_is_not_noted() {
        known.andGiven(new KeyUsed(ADA, 1, SUNDAY))
                .when(new RecordKeyUse(ADA, 1, SUNDAY))
                .expectNoEvents();
    }

    private static KeyIssued issued(int number, String hash) {
        return new KeyIssued(ADA, number, hash, null, null);
    }
}
