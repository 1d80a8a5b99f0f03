package dev.debrief.query.report;

import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of reports made of all events up to a position, one by one, as plainly as can be. */
final class NaiveList {

    private NaiveList() {}

    /** Latest incident first. */
    static List<ListedReport> at(long position, List<Recorded> story) {
        Map<ReportId, NaiveReport> reports = new HashMap<>();
        Map<ReportId, ListedReport> listed = new HashMap<>();
        Map<ReportId, Beginning> began = new HashMap<>();
        for (Recorded recorded : story) {
            if (recorded.position() <= position) {
                ReportId id = recorded.event().reportId();
                NaiveReport report = reports.computeIfAbsent(id, unknown -> new NaiveReport());
                report.take(recorded);
                ListedReport before = listed.get(id);
                // What the beginning follows from counts as a change, even if it is listed the same by chance.
                Beginning beganBefore = began.put(id, Beginning.of(report));
                if (before == null
                        || !before.equals(listed(id, before.version(), report))
                        || !Beginning.of(report).equals(beganBefore)) {
                    listed.put(id, listed(id, recorded.version(), report));
                }
            }
        }
        return listed.values().stream()
                .sorted(Comparator.comparing(ListedReport::at)
                        .thenComparing(report -> report.id().toString())
                        .reversed())
                .toList();
    }

    private record Beginning(Optional<Instant> impactStarted, LocalDate occurredOn, ZoneId zone) {

        static Beginning of(NaiveReport report) {
            HeadlinePart headline = report.all(HeadlinePart.class).findFirst().orElseThrow();
            return new Beginning(NaiveList.impactStarted(report), headline.occurredOn(), headline.displayZone());
        }
    }

    private static ListedReport listed(ReportId id, long version, NaiveReport report) {
        HeadlinePart headlinePart = report.all(HeadlinePart.class).findFirst().orElseThrow();
        return new ListedReport(
                id,
                version,
                headlinePart.title(),
                headlinePart.type(),
                report.all(StatusPart.class).findFirst().orElseThrow().status(),
                report.all(SeverityPart.class)
                        .map(SeverityPart::severity)
                        .findFirst()
                        .orElse(null),
                report.all(Service.class).toList(),
                report.all(Team.class).map(Team::name).toList(),
                beginning(report, headlinePart),
                impactStarted(report).orElse(null),
                headlinePart.occurredOn(),
                headlinePart.declaredAt());
    }

    private static Instant beginning(NaiveReport report, HeadlinePart headlinePart) {
        return impactStarted(report)
                .orElseGet(() -> headlinePart.occurredOn() == null
                        ? headlinePart.declaredAt()
                        : headlinePart
                                .occurredOn()
                                .atStartOfDay(headlinePart.displayZone())
                                .toInstant());
    }

    private static Optional<Instant> impactStarted(NaiveReport report) {
        return report.all(Milestone.class)
                .filter(milestone -> milestone.name() == MilestoneName.IMPACT_STARTED)
                .map(Milestone::at)
                .findFirst();
    }
}
