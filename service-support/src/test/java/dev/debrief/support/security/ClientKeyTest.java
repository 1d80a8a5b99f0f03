package dev.debrief.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.clients.ClientId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyTest {

    private static final ClientId ADA = ClientId.of("f1000000-0000-4000-8000-00000000000a");

    @Test
    void what_is_shown_is_what_is_read() {
        ClientKey key = ClientKey.random(ADA, 12);
        assertThat(ClientKey.of(key.inTheClear())).contains(key);
    }

    @Test
    void whose_key_it_is_can_be_read_off_it() {
        assertThat(ClientKey.random(ADA, 3).inTheClear()).startsWith("debrief_f100000000004000800000000000000a_3_");
    }

    @Test
    void whatever_writes_it_to_a_log_does_not_tell_the_secret() {
        ClientKey key = ClientKey.random(ADA, 1);
        assertThat(key.toString()).doesNotContain(key.secret().text());
    }

    @Test
    void no_two_secrets_are_the_same() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            secrets.add(ClientKey.Secret.random().text());
        }
        assertThat(secrets).hasSize(1_000).allMatch(secret -> secret.length() == 43);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "debrief_",
                "debrief_f100000000004000800000000000000a_1_short",
                "debrief_F100000000004000800000000000000A_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "debrief_f100000000004000800000000000000a_0_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "debrief_f100000000004000800000000000000a_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "xdebrief_f100000000004000800000000000000a_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_has_not_the_form_of_a_key_is_none(String text) {
        assertThat(ClientKey.of(text)).isEmpty();
    }
}
