package dev.debrief.support.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

/** A bad setting is refused before anything is started with it; a good one is not. */
class SettingsValidatorTest {

    @ParameterizedTest
    @CsvSource({
        "DEBRIEF_PORT, 65536",
        "DEBRIEF_PORT, -1",
        "DEBRIEF_PORT, eighty",
        "DEBRIEF_PORT, ''",
        "DEBRIEF_AXONSERVER, ''",
        "DEBRIEF_AXONSERVER, http://axon:8124",
        "DEBRIEF_AXONSERVER, axon:port",
        "DEBRIEF_AXONSERVER, 'axon:8124,'",
        "DEBRIEF_DATABASE, ''",
        "DEBRIEF_DATABASE, a.b",
        "DEBRIEF_DATABASE, Admin",
        "DEBRIEF_LOG, xml",
        "DEBRIEF_OTLP, localhost:4318",
        "DEBRIEF_OTLP, grpc://localhost",
        "debrief.views.ready-lag, 0",
        "debrief.views.segments, many",
        "debrief.limits.per-key, 0",
        "debrief.limits.per-address, none",
        "DEBRIEF_EXPOSED, perhaps",
        "DEBRIEF_DEADLINE_SEV1, 15d",
        "DEBRIEF_DUE_SOON, 3d",
    })
    void is_refused(String name, String value) {
        assertThatThrownBy(() -> lookAt(name, value))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith(name + " is \"" + value + "\"; it must be ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "DEBRIEF_PORT, 0",
        "DEBRIEF_PORT, 65535",
        "DEBRIEF_AXONSERVER, axon",
        "DEBRIEF_AXONSERVER, 'axon-1.example:8124, 10.0.0.2:8124'",
        "DEBRIEF_DATABASE, administration",
        "DEBRIEF_LOG, json",
        "DEBRIEF_LOG, ''",
        "DEBRIEF_OTLP, ''",
        "DEBRIEF_OTLP, http://[::1]:4318",
        "debrief.views.ready-lag, 1",
    })
    void is_taken(String name, String value) {
        assertThat(lookAt(name, value)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "debrief.example", "127.0.0.1.example"})
    void to_listen_where_others_can_reach_it_has_to_be_said_twice(String address) {
        assertThatThrownBy(() -> lookAt("server.address", address))
                .isInstanceOf(BadSettingException.class)
                .hasMessageStartingWith("DEBRIEF_ADDRESS is \"" + address + "\", which other machines can reach.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
    void to_listen_for_oneself_does_not(String address) {
        assertThat(lookAt("server.address", address)).isNotNull();
    }

    @Test
    void traces_are_sent_only_if_there_is_a_collector() {
        String endpoint = "management.opentelemetry.tracing.export.otlp.endpoint";
        String share = "management.tracing.sampling.probability";

        ConfigurableEnvironment without = lookAt("DEBRIEF_OTLP", "");
        assertThat(without.containsProperty(endpoint)).isFalse();
        assertThat(without.getProperty(share)).isEqualTo("0.0");

        ConfigurableEnvironment with = lookAt("DEBRIEF_OTLP", "https://collector/otlp/");
        assertThat(with.getProperty(endpoint)).isEqualTo("https://collector/otlp/v1/traces");
        assertThat(with.getProperty(share)).isEqualTo("1.0");
    }

    private static ConfigurableEnvironment lookAt(String name, String value) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(new MockEnvironment().withProperty(name, value));
            new SettingsValidator().initialize(context);
            return context.getEnvironment();
        }
    }
}
