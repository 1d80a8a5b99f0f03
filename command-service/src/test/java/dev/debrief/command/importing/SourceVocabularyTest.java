package dev.debrief.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.timeline.TimelineKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceVocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "critical, SEV1",
        "P1,       SEV1",
        "Sev-2,    SEV2",
        "Major,    SEV2",
        "medium,   SEV3",
        "minor,    SEV3",
        "low,      SEV4",
        "none,     SEV5",
        "' high ', SEV2",
    })
    void severities_go_by_many_names(String word, Severity severity) {
        assertThat(SourceVocabulary.severity(word)).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bad", "sev0", "p6", "very high"})
    void a_severity_we_do_not_know_is_left_open(String word) {
        assertThat(SourceVocabulary.severity(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resolved,      RESOLUTION",
        "Completed,     RESOLUTION",
        "investigating, STATUS_CHANGE",
        "Identified,    STATUS_CHANGE",
        "monitoring,    STATUS_CHANGE",
        "postmortem,    NOTE",
        "scheduled,     MESSAGE",
        "'',            MESSAGE",
    })
    void an_update_tells_of_what_its_status_says(String status, TimelineKind kind) {
        assertThat(SourceVocabulary.kind(status)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Investigating, INVESTIGATING",
        "identified,    IDENTIFIED",
        "monitoring,    MONITORING",
        "resolved,      RESOLVED",
        "completed,     RESOLVED",
        "postmortem,    RESOLVED",
    })
    void a_status_says_where_the_incident_stands(String word, IncidentStatus status) {
        assertThat(SourceVocabulary.status(word)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "update", "scheduled"})
    void other_words_do_not(String word) {
        assertThat(SourceVocabulary.status(word)).isEmpty();
    }
}
