package dev.debrief.command.importing;

import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.api.milestone.MilestoneName.REPORTED;
import static dev.debrief.command.Cast.UTC;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.importing.Records.parse;
import static dev.debrief.command.importing.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record as a whole; its times are told of in {@link RecordTimesTest}, its words in {@link RecordWordsTest}. */
class IncidentRecordTest {

    @Test
    void a_record_is_read_into_the_report_it_makes() {
        IncidentRecord record = parse("""
            {
              'id': '7', 'source': {'repo': 'wiki'}, 'company': 'Example Ltd', 'url': 'https://wiki.example.org/7',
              'title': 'Checkout refuses cards', 'summary': 'A release broke it.', 'severity': 'Major',
              'start': '2026-03-01T14:00:00Z', 'end': '2026-03-01T15:30:00Z', 'date': '2026-03-01',
              'services': ['checkout', 'refunds', 'checkout'], 'teams': ['payments', 'payments'],
              'detection': 'customer_report',
              'causes': [{'scheme': 'wiki', 'label': 'release', 'text': 'Nobody had tried it out.',
                          'category': 'change', 'kind': 'root_cause'}],
              'extra': {
                'first_detected': '2026-03-01T14:03:00Z', 'declared': '2026-03-01T14:10:00Z',
                'repaired': '2026-03-01T15:20:00Z',
                'updates': [{'at': '2026-03-01T14:12:00Z', 'status': 'investigating', 'message': 'We look.'}]
              }
            }\
            """);

        assertThat(record.command("fingerprint"))
                .isEqualTo(new ImportIncident(
                        ReportId.of("8d6bb508-eecc-58ae-816b-1cddb12d310c"),
                        new Origin("wiki", "7", "https://wiki.example.org/7", "Example Ltd"),
                        "fingerprint",
                        new Declaration(
                                "Checkout refuses cards",
                                IncidentType.OUTAGE,
                                Severity.SEV2,
                                "The source rates it 'Major'.",
                                "A release broke it.",
                                List.of(
                                        new Service("checkout", ServiceKind.SERVICE),
                                        new Service("refunds", ServiceKind.SERVICE)),
                                new Detection(DetectionMethod.CUSTOMER_REPORT, null),
                                at("14:00"),
                                null,
                                UTC,
                                List.of(new Link(
                                        "https://wiki.example.org/7", "Published by the source", LinkKind.STATUS_PAGE)),
                                List.of(new Team("payments"))),
                        IncidentStatus.RESOLVED,
                        Map.of(
                                DETECTED, at("14:03"),
                                REPORTED, at("14:10"),
                                MITIGATED, at("15:20"),
                                IMPACT_ENDED, at("15:30")),
                        List.of(new TimelineEntry(
                                TimelineKind.STATUS_CHANGE,
                                at("14:12"),
                                "We look.",
                                List.of(),
                                Confidence.UNVERIFIED,
                                new Source("wiki", "7#0"))),
                        List.of(new StatedCause("wiki", "release", "Nobody had tried it out.")),
                        List.of(new Cause(
                                CauseKind.ROOT_CAUSE,
                                false,
                                "Nobody had tried it out.",
                                CategoryId.of("change"),
                                null,
                                null,
                                null,
                                null,
                                List.of())),
                        null));
        assertThat(record.notes()).isEmpty();
    }

    @Test
    void what_is_not_known_stays_empty() {
        IncidentRecord record = parse("{'id': '7', 'title': null, 'start': null, 'services': null, 'extra': null}");

        assertThat(record.command("fingerprint"))
                .isEqualTo(new ImportIncident(
                        ReportId.of("d3fe5e76-456a-5fa7-8d41-dd77e5ef85fc"),
                        new Origin("import", "7", null, null),
                        "fingerprint",
                        new Declaration(
                                "7",
                                IncidentType.OUTAGE,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                UTC,
                                List.of(),
                                List.of()),
                        IncidentStatus.RESOLVED,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
        assertThat(record.notes())
                .containsExactly("title is missing: created from the text or the id", "no time is known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'7'", "null", ""})
    void a_record_is_an_object(String json) {
        assertThat(Records.refusalOf(parse(json))).isEqualTo("must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'id': null}", "{'id': ' '}", "{'id': {}}"})
    void a_record_has_an_id(String json) {
        assertThat(Records.refusalOf(parse(json))).isEqualTo("id is missing");
    }

    @Test
    void the_same_id_elsewhere_is_another_report() {
        assertThat(record("'source': 'blog'").command("").reportId())
                .isNotEqualTo(record("'source': 'wiki'").command("").reportId());
    }

    @Test
    void whatever_else_it_says_the_same_id_is_the_same_report() {
        assertThat(record("'severity': 'P1'").command("").reportId())
                .isEqualTo(record("'severity': 'P2'").command("").reportId());
    }

    @Test
    void a_severity_we_do_not_know_is_left_open_and_kept_in_words() {
        IncidentRecord record = record("'severity': 'purple'");
        Declaration declaration = record.command("").declaration();
        assertThat(declaration.severity()).isNull();
        assertThat(declaration.severityRationale()).isEqualTo("The source rates it 'purple'.");
        assertThat(record.notes()).contains("severity 'purple' is not a severity of Debrief: left open");
    }

    @Test
    void an_address_that_is_none_is_kept_but_not_linked() {
        IncidentRecord record = record("'url': 'page 7'");
        ImportIncident command = record.command("");
        assertThat(command.origin()).isEqualTo(new Origin("import", "7", "page 7", null));
        assertThat(command.declaration().links()).isEmpty();
        assertThat(record.notes()).contains("url 'page 7' is not a web address: kept with the origin, not as a link");
    }

    @Test
    void causes_that_say_nothing_are_left_out() {
        assertThat(record("'causes': [{'scheme': 'wiki'}, {'label': 'release'}, {'text': 'A typo.'}, {}]")
                        .command("")
                        .causes())
                .containsExactly(new StatedCause(null, "release", null), new StatedCause(null, null, "A typo."));
    }

    @Test
    void services_without_a_name_are_left_out() {
        assertThat(record("'services': ['', null, 'checkout', {}]")
                        .command("")
                        .declaration()
                        .services())
                .containsExactly(new Service("checkout", ServiceKind.SERVICE));
    }
}
