package dev.debrief.api.report;

import dev.debrief.api.actions.ActionItemCommand;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.audiences.AudienceCommand;
import dev.debrief.api.comments.CommentCommand;
import dev.debrief.api.document.DocumentCommand;
import dev.debrief.api.findings.CauseCommand;
import dev.debrief.api.findings.FindingCommand;
import dev.debrief.api.importing.ImportCommand;
import dev.debrief.api.incident.IncidentCommand;
import dev.debrief.api.links.LinkCommand;
import dev.debrief.api.meetings.MeetingCommand;
import dev.debrief.api.milestone.MilestoneCommand;
import dev.debrief.api.people.PeopleCommand;
import dev.debrief.api.postmortem.PostmortemCommand;
import dev.debrief.api.recurrence.RecurrenceCommand;
import dev.debrief.api.relations.RelationCommand;
import dev.debrief.api.restriction.RestrictionCommand;
import dev.debrief.api.scope.ScopeCommand;
import dev.debrief.api.sections.SectionCommand;
import dev.debrief.api.teams.TeamCommand;
import dev.debrief.api.timeline.TimelineCommand;
import dev.debrief.api.updates.UpdateCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on a report. The answer is the version of the report after the command. */
public sealed interface ReportCommand
        permits ActionItemCommand,
                CauseCommand,
                CheckDeadlines,
                AudienceCommand,
                CommentCommand,
                MeetingCommand,
                DocumentCommand,
                FindingCommand,
                ImportCommand,
                IncidentCommand,
                LinkCommand,
                MilestoneCommand,
                PeopleCommand,
                PostmortemCommand,
                RecurrenceCommand,
                RelationCommand,
                RestrictionCommand,
                ScopeCommand,
                SectionCommand,
                TeamCommand,
                TimelineCommand,
                UpdateCommand {

    @TargetAggregateIdentifier
    ReportId reportId();
}
