package dev.debrief.api.report;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.audiences.AudienceApproval;
import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.document.Outline;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.links.Link;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.Revision;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.Section;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;

/**
 * One part of a report. A version of a report is the set of its parts at that version; each event adds, replaces or removes parts.
 */
public sealed interface Part
        permits ActionItem,
                AudienceApproval,
                Comment,
                RecordedDistribution,
                RecordedMeeting,
                Detection,
                Finding,
                HeadlinePart,
                Link,
                Milestone,
                Origin,
                Outline,
                Postmortem,
                PostedUpdate,
                SeverityPart,
                Recurrence,
                Relation,
                Restriction,
                Revision,
                RoleAssignment,
                Section,
                Service,
                StatusPart,
                StatedCause,
                Team,
                TimelineItem,
                Trigger {}
