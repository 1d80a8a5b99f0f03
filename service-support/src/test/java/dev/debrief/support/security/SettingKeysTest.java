package dev.debrief.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.api.Role;
import dev.debrief.support.start.BadSettingException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeysTest {

    private static final String GOOD = "nB3q-7Yw0zL_ksR5dTfUe8HxVjPaGc2m";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabcabcabcabcabcabc",
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "zyxwvutsrqponmlkjihgfedcba987654321",
                "aabbccddeeffgghhiijjkkllmmnnooppqq",
                "a-b-a-b-a-c-a-b-a-b-a-b-a-c-a-d-a-e"
            })
    void a_key_that_is_easy_to_guess_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() -> SingleKey.of(key))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("DEBRIEF_ADMIN_KEY")
                .hasMessageNotContaining(key);
        assertThatThrownBy(() -> new MetricsKey(key)).hasMessageContaining("DEBRIEF_METRICS_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "a-key-for-tests-of-at-least-32-characters"})
    void any_other_key_is_accepted(String key) {
        assertThat(SingleKey.of(key).holderOf(key)).contains(SingleKey.ADMIN);
    }

    @Test
    void the_holder_of_the_metrics_key_has_no_role() {
        MetricsKey metricsKey = new MetricsKey(GOOD);

        assertThat(metricsKey.holderOf(GOOD)).contains(MetricsKey.HOLDER);
        assertThat(MetricsKey.HOLDER.roles()).isEmpty();
        assertThat(metricsKey.holderOf(GOOD + "x")).isEmpty();
        assertThat(new MetricsKey("").holderOf("")).isEmpty();
    }

    @Test
    void of_a_token_with_both_only_the_reading_roles_count() {
        Set<Role> both = Set.of(Role.AUDITOR, Role.RESPONDER, Role.ANALYST);

        assertThat(new SeparationOfDuties(true).counting(both)).containsExactlyInAnyOrder(Role.AUDITOR, Role.ANALYST);
        assertThat(new SeparationOfDuties(false).counting(both)).isEqualTo(both);
        assertThat(new SeparationOfDuties(true).counting(Set.of(Role.RESPONDER)))
                .containsExactly(Role.RESPONDER);
    }
}
