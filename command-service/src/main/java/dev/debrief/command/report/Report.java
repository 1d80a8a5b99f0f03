package dev.debrief.command.report;

import static dev.debrief.api.Rejection.ALREADY_IMPORTED;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.NOT_YOURS;
import static dev.debrief.api.Rejection.REPORT_EXISTS;
import static dev.debrief.api.Rejection.REPORT_NOT_FOUND;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.rejectStale;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.importing.ImportAnswer;
import dev.debrief.api.importing.ImportCommand.ImportArchive;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.postmortem.IncidentFacts;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.teams.Team;
import dev.debrief.command.access.Permissions;
import dev.debrief.command.actions.ActionItemCorrections;
import dev.debrief.command.actions.Actions;
import dev.debrief.command.actions.Deadlines;
import dev.debrief.command.actions.ExternalIssues;
import dev.debrief.command.audiences.Audiences;
import dev.debrief.command.comments.Comments;
import dev.debrief.command.findings.Findings;
import dev.debrief.command.findings.Triggers;
import dev.debrief.command.importing.ImportedArchive;
import dev.debrief.command.importing.ImportedFrom;
import dev.debrief.command.importing.ImportedIncident;
import dev.debrief.command.incident.Incident;
import dev.debrief.command.links.Links;
import dev.debrief.command.meetings.Meetings;
import dev.debrief.command.milestone.Milestones;
import dev.debrief.command.people.People;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.command.postmortem.PostmortemState;
import dev.debrief.command.postmortem.Publication;
import dev.debrief.command.postmortem.Requirements;
import dev.debrief.command.postmortem.Reviews;
import dev.debrief.command.recurrence.Recurrences;
import dev.debrief.command.relations.Relations;
import dev.debrief.command.report.DocumentWriting.Members;
import dev.debrief.command.restriction.Confidentiality;
import dev.debrief.command.scope.Scope;
import dev.debrief.command.sections.Sections;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.RemarkChanges;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import dev.debrief.command.teams.Teams;
import dev.debrief.command.timeline.Timeline;
import dev.debrief.command.updates.Updates;
import dev.debrief.support.axon.EventReader;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of a report: everything known about one incident in one event stream. Its members decide about the parts, one for each
 * topic.
 */
@Aggregate(cache = "reportCache")
@SuppressWarnings("UnusedVariable") // Axon reads the id and the members
public class Report {

    @AggregateIdentifier
    private @Nullable ReportId id;

    private @Nullable Declaration declaration;

    @AggregateMember
    private final ImportedFrom importedFrom = new ImportedFrom();

    @AggregateMember
    private final Incident incident = new Incident();

    @AggregateMember
    private final Milestones milestones = new Milestones(this::feedMilestones);

    @AggregateMember
    private final Timeline timeline = new Timeline(milestones::follow);

    @AggregateMember
    private final Scope scope = new Scope();

    @AggregateMember
    private final Teams teams = new Teams();

    @AggregateMember
    private final Confidentiality confidentiality = new Confidentiality();

    @AggregateMember
    private final People people = new People();

    @AggregateMember
    private final Links links = new Links();

    @AggregateMember
    private final Sections sections = new Sections();

    @AggregateMember
    private final Triggers triggers = new Triggers();

    @AggregateMember
    private final Findings findings = new Findings(milestones::impactStarted, timeline::stands);

    @AggregateMember
    private final Actions actions = new Actions(findings::isAddressable, incident::severity, incident::displayZone);

    private final Contents contents =
            new Contents(incident, milestones, people, triggers, sections, findings, timeline, actions);

    @AggregateMember
    private final PostmortemState postmortem = new PostmortemState();

    @AggregateMember
    private final Requirements requirements = new Requirements(postmortem, contents::facts, actions::items);

    @AggregateMember
    private final Comments comments = new Comments(contents::contain);

    @AggregateMember
    private final Reviews reviews = new Reviews(postmortem, this::draft, contents::texts, incident::isUnderWay);

    @AggregateMember
    private final Publication publication = new Publication(postmortem, reviews);

    @AggregateMember
    private final Audiences audiences = new Audiences(postmortem::revisions);

    @AggregateMember
    private final Meetings meetings = new Meetings();

    @AggregateMember
    private final Deadlines deadlines = new Deadlines(actions, incident::displayZone, requirements::remind);

    @AggregateMember
    private final ExternalIssues externalIssues = new ExternalIssues(actions);

    @AggregateMember
    private final ActionItemCorrections corrections = new ActionItemCorrections(actions);

    @AggregateMember
    private final Recurrences recurrences = new Recurrences();

    @AggregateMember
    private final Relations relations = new Relations();

    @AggregateMember
    private final DocumentWriting document = new DocumentWriting(
            new Members(incident, sections, findings, triggers, timeline, milestones, scope, actions));

    @AggregateMember
    private final Resolution resolution = new Resolution(incident, timeline);

    @AggregateMember
    private final Updates updates = new Updates();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(DeclareIncident command, Clock clock, Identity caller) {
        Declaration declared = command.declaration().madeBy(caller);
        if (declaration == null) {
            rejectIf(!Permissions.mayDeclare(caller, Team.names(declared.teams())), NOT_YOURS);
            rejectFuture("/occurredAt", declared.occurredAt(), clock);
            rejectFuture("/occurredOn", declared.occurredOn(), clock);
            apply(new IncidentDeclared(command.reportId(), declared));
        }
        rejectIf(!declared.equals(declaration), IDEMPOTENCY_KEY_REUSED);
        return 0;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportAnswer decide(ImportIncident command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        boolean first = declaration == null;
        List<Item> refused = List.of();
        if (first) {
            ImportedIncident.record(command, clock, taxonomy);
            refused = document.decideImported(command.body(), clock, caller, taxonomy);
            feedMilestones(command.reportId());
        }
        rejectIf(!importedFrom.isIncident(command.fingerprint()), ALREADY_IMPORTED);
        return new ImportAnswer(getVersion(), first, refused);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportAnswer decide(ImportArchive command, EventReader stored, Clock clock) {
        boolean first = declaration == null;
        if (first) {
            ImportedArchive.record(command, stored, clock);
        }
        rejectIf(!importedFrom.isArchive(command.fingerprint()), REPORT_EXISTS);
        return new ImportAnswer(getVersion(), first, List.of());
    }

    /**
     * Answers every command with the version of the report and with the remarks that it caused or cured, and refuses edits of an outdated
     * version. A repeated edit records nothing, so it is accepted and gets the same version.
     */
    @CommandHandlerInterceptor
    Object answerWithVersion(
            CommandMessage<?> command, InterceptorChain chain, Identity caller, Clock clock, CurrentPolicy policy)
            throws Exception {
        rejectWhoMayNot(caller, command.getPayload());
        Long before = getVersion();
        IncidentFacts factsBefore = declaration == null ? null : contents.facts();
        Draft draftBefore = declaration == null ? null : draft();
        Object answer = chain.proceed();
        Long proceeded = getVersion();
        if (factsBefore != null) {
            ReportId report = Objects.requireNonNull(id);
            if (!factsBefore.equals(contents.facts())) {
                requirements.evaluate(report, policy, clock.instant());
            }
            reviews.invalidateIfChanged(report);
        }
        Object answered = answerOf(command, answer, before, proceeded);
        return draftBefore == null || Objects.equals(before, getVersion())
                ? answered
                : withRemarks(answered, draftBefore, policy.at(clock.instant()));
    }

    private Object withRemarks(Object answer, Draft before, Policy policy) {
        RemarkChanges remarks = RemarkChanges.between(before.remarks(policy), draft().remarks(policy));
        return new GenericCommandResultMessage<>(answer, remarks.metaData());
    }

    private Draft draft() {
        return contents.draft(comments.open());
    }

    /** The version includes what followed from the command. */
    private static Object answerOf(
            CommandMessage<?> command, @Nullable Object answer, @Nullable Long before, @Nullable Long proceeded) {
        Long after = getVersion();
        rejectStale(command.getMetaData().get(Commands.EXPECTED_VERSION), before, after);
        if (answer instanceof DocumentAnswer document) {
            return new DocumentAnswer(after, document.items());
        }
        return answer == null || answer.equals(proceeded) ? after : answer;
    }

    private void rejectWhoMayNot(Identity caller, Object command) {
        if (declaration != null) {
            rejectIf(!confidentiality.isOpenTo(caller, teams.names()), REPORT_NOT_FOUND);
            rejectIf(!confidentiality.admits(caller, teams.names()), NOT_YOURS);
            rejectIf(!Permissions.mayEdit(caller, command, teams.isOneOf(caller), incident.isOpen()), NOT_YOURS);
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        id = event.reportId();
        declaration = event.declaration();
    }

    private void feedMilestones(ReportId report) {
        timeline.feedAll(report);
    }

    /** Required by Axon to replay the stream. */
    Report() {}
}
