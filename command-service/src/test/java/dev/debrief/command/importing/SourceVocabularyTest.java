package dev.debrief.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.timeline.TimelineKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceVocabularyTest {

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
