package dev.debrief.api.history;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.links.Link;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.Headline;
import dev.debrief.api.report.Rating;
import dev.debrief.api.report.Standing;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import java.util.Locale;

/** The kinds of parts of a report. Within its kind, a part has an id that stays the same while its content changes. */
public enum PartKind {
    HEADLINE(Headline.class),
    STATUS(Standing.class),
    SEVERITY(Rating.class),
    DETECTION(Detection.class),
    SERVICE(Service.class),
    TEAM(Team.class),
    MILESTONE(Milestone.class),
    TIMELINE(TimelineItem.class),
    ROLE(RoleAssignment.class),
    LINK(Link.class),
    UPDATE(PostedUpdate.class),
    CAUSE(StatedCause.class),
    ORIGIN(Origin.class),
    RESTRICTION(Restriction.class);

    private final Class<? extends Part> type;

    PartKind(Class<? extends Part> type) {
        this.type = type;
    }

    /** What the content of such a part is. */
    public Class<? extends Part> type() {
        return type;
    }

    /** @throws IllegalArgumentException if there is no kind with this name */
    public static PartKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
