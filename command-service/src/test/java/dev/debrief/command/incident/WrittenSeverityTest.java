package dev.debrief.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.Severity;
import dev.debrief.api.incident.WrittenSeverity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSeverityTest {

    @ParameterizedTest
    @CsvSource({
        "critical, SEV1",
        "P1,       SEV1",
        "Sev-2,    SEV2",
        "Major,    SEV2",
        "sev 2,    SEV2",
        "Severity 1, SEV1",
        "S3,       SEV3",
        "medium,   SEV3",
        "minor,    SEV3",
        "low,      SEV4",
        "none,     SEV5",
        "' high ', SEV2",
    })
    void severities_go_by_many_names(String word, Severity severity) {
        assertThat(WrittenSeverity.of(word)).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bad", "sev0", "p6", "very high"})
    void a_severity_we_do_not_know_is_left_open(String word) {
        assertThat(WrittenSeverity.of(word)).isEmpty();
    }
}
