package dev.debrief.standalone;

import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.PeopleCommand.AssignRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.document.WrittenDocument;
import dev.debrief.command.document.times.ReportTimes;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.support.security.SingleKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads the example reports with {@code --examples}. An example that exists already is not loaded again. */
@Component
class ExamplesAtStart {

    static final List<String> NAMES =
            List.of("checkout-outage", "shared-folder-exposure", "missed-launch", "quiet-campaign");

    private final boolean wanted;
    private final Commands commands;
    private final EventStore events;
    private final JsonMapper json;

    ExamplesAtStart(ApplicationArguments arguments, Commands commands, EventStore events, JsonMapper json) {
        this.wanted = arguments.containsOption("examples");
        this.commands = commands;
        this.events = events;
        this.json = json;
    }

    /**
     * An example incident; its document is in a Markdown file of the same name.
     *
     * @param statuses the statuses after triage, in order
     */
    record Example(
            Declaration declaration,
            List<RoleAssignment> people,
            Map<MilestoneName, java.time.Instant> milestones,
            List<IncidentStatus> statuses) {}

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) throws IOException {
        if (wanted) {
            for (String name : NAMES) {
                load(name);
            }
        }
    }

    /** The id of an example is the same in every installation, so that documentation can refer to it. */
    static ReportId idOf(String name) {
        return new ReportId(IdempotencyKey.derivedFrom("example", name));
    }

    private void load(String name) throws IOException {
        ReportId report = idOf(name);
        if (events.lastSequenceNumberFor(report.toString()).isPresent()) {
            return;
        }
        Example example = json.readValue(text(name + ".json"), Example.class);
        commands.send(new DeclareIncident(report, example.declaration()), SingleKey.ADMIN);
        for (RoleAssignment person : example.people()) {
            commands.send(new AssignRole(report, person), SingleKey.ADMIN);
        }
        example.milestones()
                .forEach((milestone, at) -> commands.send(new RecordMilestone(report, milestone, at), SingleKey.ADMIN));
        WrittenDocument written = WrittenDocument.read(
                text(name + ".md"),
                SingleKey.ADMIN,
                new ReportTimes(example.declaration().displayZone(), null));
        DocumentAnswer answer =
                (DocumentAnswer) commands.send(written.command(report, null, false, "An example"), SingleKey.ADMIN);
        for (IncidentStatus status : example.statuses()) {
            commands.send(new ChangeStatus(report, status, null), SingleKey.ADMIN);
        }
        System.out.println(
                "example /api/reports/" + report + ": " + example.declaration().title() + ", "
                        + written.answered(answer).items().size() + " entries");
    }

    private static String text(String file) throws IOException {
        try (InputStream in = new ClassPathResource("examples/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
