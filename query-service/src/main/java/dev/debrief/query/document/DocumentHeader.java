package dev.debrief.query.document;

import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.support.markdown.LabelledFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The computed part of a document. It is ignored when the document is written back. */
final class DocumentHeader {

    private final List<String> rows = new ArrayList<>();

    private DocumentHeader() {}

    /** @param rest the rest of a document that can be read back; null if it cannot */
    static String of(ReportView report, @Nullable String rest) {
        DocumentHeader documentHeader = new DocumentHeader();
        documentHeader.row("Incident", report.type() + ", " + report.status());
        documentHeader.row("Severity", report.severity() == null ? null : report.severity() + rationale(report));
        documentHeader.row("When", report.summary().when());
        documentHeader.row("Services", joined(report.services().stream().map(Service::name)));
        documentHeader.row("Teams", joined(report.teams().stream().map(Team::name)));
        documentHeader.row(
                "Found by",
                report.detection() == null
                        ? null
                        : String.valueOf(report.detection().method()));
        documentHeader.row("People", joined(report.people().stream().map(DocumentHeader::person)));
        report.durations().stream()
                .filter(duration -> duration.status() == DurationView.Status.AVAILABLE)
                .forEach(duration -> documentHeader.row(LabelledFields.label(duration.metric()), duration.text()));
        String head = "| | |\n|---|---|\n";
        String table = head + String.join("\n", documentHeader.rows);
        return rest == null ? table : DocumentMarkers.facts(report.id(), report.version(), table, rest);
    }

    private static String rationale(ReportView report) {
        return report.severityRationale() == null ? "" : ": " + report.severityRationale();
    }

    private static String person(RoleAssignment assignment) {
        return assignment.person() + " (" + assignment.role().toString().replace('_', ' ') + ")";
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    private void row(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add("| " + name + " | " + value.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ") + " |");
        }
    }
}
