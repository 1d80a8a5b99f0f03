package dev.debrief.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.document.Fact;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.Service;
import dev.debrief.command.document.times.DocumentTimes;
import dev.debrief.command.document.times.ReportTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {

    private static final ReportTimes REPORT = new ReportTimes(ZoneId.of("Europe/Berlin"), LocalDate.of(2021, 7, 5));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Severity: SEV-1",
                "severity: sev1",
                "**Severity:** SEV 1",
                "**Severity**: P1 (critical)",
                "* Severity: Critical",
                "| Severity | SEV1 |",
                "Severity | SEV1",
                "> Schweregrad: SEV-1, since nobody could pay",
            })
    void a_severity_is_read_in_the_usual_forms(String line) {
        assertThat(facts(line))
                .singleElement()
                .satisfies(fact -> assertThat(((SeverityPart) fact).severity()).hasToString("SEV1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Severity: {{severity}}",
                "Severity: very bad",
                "Severity:",
                "We discussed the severity: SEV1 was too much",
                "Services: N/A",
                "Detected by: TBD",
                "Resolved: yes",
                "Resolved: 2021-07-05",
                "Detected: in the morning",
            })
    void what_says_nothing_for_sure_is_no_fact(String line) {
        assertThat(facts(line)).isEmpty();
    }

    @Test
    void a_milestone_has_the_day_and_the_zone_of_the_document() {
        assertThat(facts("- Detected at: 14:05"))
                .containsExactly(new Milestone(MilestoneName.DETECTED, Instant.parse("2021-07-05T12:05:00Z"), null));
        assertThat(facts("| Outage end | 2021-07-06 01:00 UTC |"))
                .containsExactly(
                        new Milestone(MilestoneName.IMPACT_ENDED, Instant.parse("2021-07-06T01:00:00Z"), null));
    }

    @Test
    void services_are_separated_by_commas() {
        assertThat(facts("Affected services: `mill`, bakery; **shop**"))
                .extracting(fact -> ((Service) fact).name())
                .containsExactly("mill", "bakery", "shop");
    }

    @Test
    void how_it_was_found_is_told_by_the_words_of_one_method_only() {
        assertThat(facts("Detected by: an alert"))
                .containsExactly(new Detection(DetectionMethod.AUTOMATED_ALERT, "an alert"));
        assertThat(facts("Detected by: a customer, before any alert"))
                .containsExactly(new Detection(DetectionMethod.UNKNOWN, "a customer, before any alert"));
    }

    @Test
    void the_line_is_that_of_the_document() {
        assertThat(reader().read(10, List.of("", "Severity: SEV1")).map(FactStated::line))
                .containsExactly(12);
    }

    private static Stream<Fact> facts(String line) {
        return reader().read(0, List.of(line)).map(FactStated::fact);
    }

    private static FactReader reader() {
        return new FactReader(DocumentTimes.of(REPORT, "", "", List.of()));
    }
}
