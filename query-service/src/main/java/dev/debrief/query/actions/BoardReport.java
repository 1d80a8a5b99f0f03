package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.causes.Cause;
import dev.debrief.api.causes.CauseEvent.CauseReclassified;
import dev.debrief.api.causes.CauseKind;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the board needs to know of a report.
 *
 * @param version the last that was taken in
 * @param causes that stand, by their ids
 * @param items what each answers to, and whether it covers that, by its id
 */
record BoardReport(
        String report,
        long version,
        String title,
        @Nullable Severity severity,
        ZoneId zone,
        List<String> teams,
        Map<String, BoardCause> causes,
        Map<String, Answering> items) {

    private static final int MOST_CHARACTERS = 500;

    /** @param text its beginning */
    record BoardCause(CauseKind kind, boolean primary, String text, CategoryId category) {

        static BoardCause of(Cause cause) {
            String text = cause.text();
            return new BoardCause(
                    cause.kind(),
                    cause.primary(),
                    text.codePointCount(0, text.length()) > MOST_CHARACTERS
                            ? text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS))
                            : text,
                    cause.category());
        }

        BoardCause classifiedAs(CategoryId other) {
            return new BoardCause(kind, primary, text, other);
        }
    }

    /** @param covers whether something is or was done, and not found to be in vain */
    record Answering(List<FindingId> addresses, boolean covers) {}

    static BoardReport declared(IncidentDeclared event) {
        Declaration declaration = event.declaration();
        return new BoardReport(
                event.reportId().toString(),
                0,
                declaration.title(),
                declaration.severity(),
                declaration.displayZone(),
                List.copyOf(Team.names(declaration.teams())),
                Map.of(),
                Map.of());
    }

    /** After an event that is not about an action item. */
    BoardReport after(ReportEvent event) {
        return switch (event) {
            case TitleCorrected e -> with(e.to(), severity, teams, causes);
            case SeverityChanged e -> with(title, e.to(), teams, causes);
            case TeamAssigned e ->
                with(
                        title,
                        severity,
                        Stream.concat(teams.stream(), Stream.of(e.team().name()))
                                .distinct()
                                .toList(),
                        causes);
            case TeamReleased e ->
                with(
                        title,
                        severity,
                        teams.stream()
                                .filter(team -> !team.equals(e.team().name()))
                                .toList(),
                        causes);
            case FindingEvent.Recorded<?> e
            when e.finding() instanceof Cause cause -> having(e.findingId(), BoardCause.of(cause));
            case FindingEvent.Revised<?> e
            when e.to() instanceof Cause cause -> having(e.findingId(), BoardCause.of(cause));
            case CauseReclassified e ->
                having(
                        e.findingId(),
                        Objects.requireNonNull(causes.get(e.findingId().toString()))
                                .classifiedAs(e.to()));
            case FindingEvent.Withdrawn<?> e -> having(e.findingId(), null);
            default -> this;
        };
    }

    BoardReport having(ActionItem item) {
        Map<String, Answering> changed = new LinkedHashMap<>(items);
        changed.put(
                item.id().toString(),
                new Answering(item.proposal().addresses(), item.status().covers()));
        return new BoardReport(report, version, title, severity, zone, teams, causes, changed);
    }

    BoardReport atVersion(long taken) {
        return new BoardReport(report, taken, title, severity, zone, teams, causes, items);
    }

    /** Whether its items look the same on the board. */
    boolean looksLike(BoardReport other) {
        return title.equals(other.title)
                && severity == other.severity
                && teams.equals(other.teams)
                && causes.equals(other.causes);
    }

    /** What these causes are held to be, each once; lessons are of no category. */
    List<CategoryId> categories(List<FindingId> addressed) {
        return addressed.stream()
                .map(id -> causes.get(id.toString()))
                .filter(Objects::nonNull)
                .map(BoardCause::category)
                .distinct()
                .toList();
    }

    /** The root causes that nothing is done about, by their ids. */
    Map<String, BoardCause> uncovered() {
        List<String> covered = items.values().stream()
                .filter(Answering::covers)
                .flatMap(item -> item.addresses().stream())
                .map(FindingId::toString)
                .toList();
        Map<String, BoardCause> uncovered = new LinkedHashMap<>();
        causes.forEach((id, cause) -> {
            if (cause.kind() == CauseKind.ROOT_CAUSE && !covered.contains(id)) {
                uncovered.put(id, cause);
            }
        });
        return uncovered;
    }

    private BoardReport having(FindingId id, @Nullable BoardCause cause) {
        Map<String, BoardCause> changed = new LinkedHashMap<>(causes);
        if (cause == null) {
            changed.remove(id.toString());
        } else {
            changed.put(id.toString(), cause);
        }
        return with(title, severity, teams, changed);
    }

    private BoardReport with(
            String newTitle, @Nullable Severity newSeverity, List<String> newTeams, Map<String, BoardCause> newCauses) {
        return new BoardReport(
                report, version, newTitle, newSeverity, zone, new ArrayList<>(newTeams), newCauses, items);
    }
}
