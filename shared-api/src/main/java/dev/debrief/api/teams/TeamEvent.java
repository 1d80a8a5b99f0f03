package dev.debrief.api.teams;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events about the teams that own a report. */
public sealed interface TeamEvent extends ReportEvent {

    /** The names of the owning teams after this event. */
    List<String> evolve(List<String> before);

    /** A team was added to the owners of the report. */
    record TeamAssigned(ReportId reportId, Team team) implements TeamEvent {

        @Override
        public List<String> evolve(List<String> before) {
            return Stream.concat(before.stream(), Stream.of(team.name()))
                    .distinct()
                    .toList();
        }
    }

    /** A team was removed from the owners of the report. */
    record TeamReleased(
            ReportId reportId, Team team, @Nullable String reason) implements TeamEvent {

        @Override
        public List<String> evolve(List<String> before) {
            return before.stream().filter(one -> !one.equals(team.name())).toList();
        }
    }
}
