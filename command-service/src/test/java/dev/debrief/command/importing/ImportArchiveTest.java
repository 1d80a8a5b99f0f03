package dev.debrief.command.importing;

import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Actor;
import dev.debrief.api.DomainEvent;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.importing.ImportAnswer;
import dev.debrief.api.importing.ImportCommand.ImportArchive;
import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.report.Report;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

/** A report that moves here from another installation. */
class ImportArchiveTest {

    private static final Actor ADA = new Actor("ada", "Ada", "responder");
    private static final Instant LONG_AGO = CLOCK.instant().minusSeconds(86_400);
    private static final TitleCorrected RETITLED = new TitleCorrected(REPORT, "A", "B", "It says more");

    private final FixtureConfiguration<Report> report = report();

    @Test
    void its_events_are_recorded_again_and_then_that_they_were_imported() {
        report.givenNoPriorActivity()
                .when(archive(declared(), RETITLED))
                .expectResultMessagePayload(new ImportAnswer(2, true, List.of()))
                .expectEvents(declared(), RETITLED, new ArchiveImported(REPORT, "fingerprint"));
    }

    @Test
    void each_says_who_made_it_and_when() {
        report.givenNoPriorActivity().when(archive(declared())).expectEventsMatching(Matchers.predicate(events -> {
            MetaData first = ((EventMessage<?>) events.getFirst()).getMetaData();
            MetaData last = ((EventMessage<?>) events.getLast()).getMetaData();
            return ADA.name().equals(first.get(Actor.NAME))
                    && "import".equals(first.get(Actor.SOURCE))
                    && LONG_AGO.equals(Actor.madeAt(first, CLOCK.instant()))
                    && CLOCK.instant().equals(Actor.madeAt(last, CLOCK.instant()));
        }));
    }

    @Test
    void sent_again_it_is_found_unchanged() {
        report.given(declared(), new ArchiveImported(REPORT, "fingerprint"))
                .when(archive(declared()))
                .expectResultMessagePayload(new ImportAnswer(1, false, List.of()))
                .expectNoEvents();
    }

    @Test
    void a_report_that_is_here_already_stays_as_it_is() {
        report.given(declared())
                .when(archive(declared(), RETITLED))
                .expectExceptionDetails(Refusal.of(Rejection.REPORT_EXISTS))
                .expectNoEvents();
    }

    @Test
    void events_of_another_report_or_without_the_first_or_in_another_form_are_refused() {
        ReportId other = ReportId.of("00000000-0000-4000-8000-000000000001");
        refused("/events/1", archive(declared(), new TitleCorrected(other, "A", "B", "It says more")));
        refused("/events/0", archive(RETITLED));
        refused("/events/1", archive(declared(), declared()));
        refused("/events/0", archive(List.of(new ArchivedEvent("java.lang.String", null, LONG_AGO, ADA, "\"x\""))));
        refused(
                "/events/0",
                archive(List.of(new ArchivedEvent(TitleCorrected.class.getName(), null, LONG_AGO, ADA, "[]"))));
    }

    private void refused(String pointer, ImportArchive archive) {
        report().givenNoPriorActivity()
                .when(archive)
                .expectExceptionDetails(Refusal.at(pointer, Rejection.ARCHIVE_BROKEN))
                .expectNoEvents();
    }

    private static ImportArchive archive(DomainEvent... events) {
        return archive(List.of(events).stream().map(ImportArchiveTest::archived).toList());
    }

    private static ImportArchive archive(List<ArchivedEvent> events) {
        return new ImportArchive(REPORT, "fingerprint", events);
    }

    private static ArchivedEvent archived(DomainEvent event) {
        return new ArchivedEvent(
                event.getClass().getName(),
                null,
                LONG_AGO,
                ADA,
                Jackson3Serializer.builder()
                        .build()
                        .serialize(event, String.class)
                        .getData());
    }
}
