package dev.debrief.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.support.http.BadParameterException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final Identity ADA = new Identity("ada", "Ada", Set.of(Role.ADMIN), Set.of());
    private static final Identity GRACE = new Identity("grace", "Grace", Set.of(Role.ADMIN), Set.of());

    @Test
    void the_same_key_gives_the_same_id_for_ever() {
        assertThat(IdempotencyKey.of("try-1").idFor(ADA, "report"))
                .isEqualTo(UUID.fromString("e82f468c-12df-576e-be37-8eb653ea7841"));
    }

    @Test
    void the_same_key_of_somebody_else_gives_another() {
        assertThat(IdempotencyKey.of("try-1").idFor(GRACE, "report"))
                .isNotEqualTo(IdempotencyKey.of("try-1").idFor(ADA, "report"));
    }

    @Test
    void the_same_key_serves_once_in_each_scope() {
        assertThat(IdempotencyKey.of("try-1").idFor(ADA, "update"))
                .isNotEqualTo(IdempotencyKey.of("try-1").idFor(ADA, "report"));
    }

    @Test
    void without_a_key_no_two_ids_are_the_same() {
        assertThat(IdempotencyKey.NONE.idFor(ADA, "report")).isNotEqualTo(IdempotencyKey.NONE.idFor(ADA, "report"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " try-1", "try-1 ", "try\n1", "träy"})
    void a_key_is_printable_ascii(String key) {
        assertThatThrownBy(() -> IdempotencyKey.of(key)).isInstanceOf(BadParameterException.class);
    }

    @Test
    void a_key_has_at_most_200_characters() {
        assertThat(IdempotencyKey.of("k".repeat(200)).idFor(ADA, "report")).isNotNull();
        assertThatThrownBy(() -> IdempotencyKey.of("k".repeat(201))).isInstanceOf(BadParameterException.class);
    }
}
