package dev.debrief.api.report;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.audiences.AudienceEvent;
import dev.debrief.api.comments.CommentEvent;
import dev.debrief.api.document.DocumentEvent;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.TriggerEvent;
import dev.debrief.api.importing.ImportEvent;
import dev.debrief.api.incident.IncidentEvent;
import dev.debrief.api.links.LinkEvent;
import dev.debrief.api.meetings.MeetingEvent;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.people.PeopleEvent;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.recurrence.RecurrenceEvent;
import dev.debrief.api.relations.RelationEvent;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.scope.ScopeEvent;
import dev.debrief.api.sections.SectionEvent;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.api.timeline.TimelineEvent;
import dev.debrief.api.updates.UpdateEvent;

/** A stored fact about a report. It is sealed, so the compiler finds every switch that lacks an event. */
public sealed interface ReportEvent extends DomainEvent
        permits ActionItemEvent,
                AudienceEvent,
                CommentEvent,
                MeetingEvent,
                DocumentEvent,
                FindingEvent,
                ImportEvent,
                IncidentEvent,
                LinkEvent,
                MilestoneEvent,
                PeopleEvent,
                PostmortemEvent,
                RecurrenceEvent,
                RelationEvent,
                RestrictionEvent,
                ScopeEvent,
                SectionEvent,
                TeamEvent,
                TimelineEvent,
                TriggerEvent,
                UpdateEvent {

    ReportId reportId();
}
