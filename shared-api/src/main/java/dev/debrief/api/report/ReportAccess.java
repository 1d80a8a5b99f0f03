package dev.debrief.api.report;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a report, as its events say.
 *
 * @param restriction null if everybody may see it
 * @param owners names of the teams that own it
 */
public record ReportAccess(@Nullable Restriction restriction, List<String> owners) {

    /** Before the first event. */
    public static final ReportAccess NONE = new ReportAccess(null, List.of());

    /** Who may see the report after this event. */
    public ReportAccess evolve(ReportEvent event) {
        if (event instanceof IncidentDeclared e) {
            return new ReportAccess(
                    e.declaration().restriction(),
                    List.copyOf(Team.names(e.declaration().teams())));
        }
        if (event instanceof TeamEvent e) {
            return new ReportAccess(restriction, e.evolve(owners));
        }
        if (event instanceof ReportRestricted e) {
            return new ReportAccess(e.restriction(), owners);
        }
        return event instanceof RestrictionLifted ? new ReportAccess(null, owners) : this;
    }

    public boolean isRestricted() {
        return restriction != null;
    }

    public boolean isOpenTo(Identity reader) {
        return restriction == null || restriction.isOpenTo(reader, Set.copyOf(owners));
    }
}
