package dev.debrief.standalone;

import dev.debrief.api.Identity;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Invented reports for people to look around in. An example that exists already is not loaded again. */
@Component
class Examples {

    static final List<String> NAMES =
            List.of("checkout-outage", "shared-folder-exposure", "missed-launch", "quiet-campaign");

    private final Commands commands;
    private final EventStore events;
    private final JsonMapper json;

    Examples(Commands commands, EventStore events, JsonMapper json) {
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

    /** Whether an example exists, whatever became of it. */
    boolean isLoaded(String name) {
        return events.lastSequenceNumberFor(idOf(name).toString()).isPresent();
    }

    String title(String name) throws IOException {
        return read(name).declaration().title();
    }

    /** The id of an example is the same in every installation, so that documentation can refer to it. */
    static ReportId idOf(String name) {
        return new ReportId(IdempotencyKey.derivedFrom("example", name));
    }

    /**
     * Records an example, unless it exists.
     *
     * @return how many entries its document has; 0 if it exists already
     */
    int load(String name, Identity caller) throws IOException {
        ReportId report = idOf(name);
        if (isLoaded(name)) {
            return 0;
        }
        Example example = read(name);
        commands.send(new DeclareIncident(report, example.declaration()), caller);
        for (RoleAssignment person : example.people()) {
            commands.send(new AssignRole(report, person), caller);
        }
        example.milestones()
                .forEach((milestone, at) -> commands.send(new RecordMilestone(report, milestone, at), caller));
        WrittenDocument written = WrittenDocument.read(
                text(name + ".md"),
                caller,
                new ReportTimes(example.declaration().displayZone(), null));
        DocumentAnswer answer =
                (DocumentAnswer) commands.send(written.command(report, null, false, "An example"), caller);
        for (IncidentStatus status : example.statuses()) {
            commands.send(new ChangeStatus(report, status, null), caller);
        }
        return written.answered(answer).items().size();
    }

    private Example read(String name) throws IOException {
        return json.readValue(text(name + ".json"), Example.class);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = new ClassPathResource("examples/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
