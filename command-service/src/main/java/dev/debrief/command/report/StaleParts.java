package dev.debrief.command.report;

import dev.debrief.api.Rejection;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.api.document.Statement.TitleStated;
import dev.debrief.api.document.Statement.TriggerStated;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionName;
import dev.debrief.command.report.DocumentWriting.Members;
import dev.debrief.command.support.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses a document that would undo what others did since the version on which it is based. */
final class StaleParts {

    private final WriteDocument command;
    private final Members members;
    private final PartVersions versions;
    private final Map<FindingId, Finding> findings;
    private final Map<SectionName, Section> sections;

    /** The finding of the report for each finding that the document names. */
    private final Map<FindingId, FindingId> named = new HashMap<>();

    StaleParts(
            WriteDocument command,
            Members members,
            PartVersions versions,
            Map<FindingId, Finding> findings,
            Map<SectionName, Section> sections) {
        this.command = command;
        this.members = members;
        this.versions = versions;
        this.findings = findings;
        this.sections = sections;
        for (Statement statement : command.statements()) {
            if (statement instanceof FindingStated stated && stated.named() != null) {
                named.put(stated.fresh(), stated.named());
            }
        }
    }

    void reject() {
        List<String> lines = command.statements().stream()
                .filter(this::isStale)
                .map(statement -> String.valueOf(statement.line()))
                .toList();
        Rules.rejectIf(!lines.isEmpty(), Rejection.VERSION_CHANGED, Map.of("lines", String.join(", ", lines)));
    }

    private boolean isStale(Statement statement) {
        Object part = partOf(statement);
        return part != null && versions.isChangedSince(part, command.baseVersion()) && !isPresent(statement);
    }

    /** Null for an entry that the document does not name, since it may be new, and for a fact, which changes nothing that is known. */
    private static @Nullable Object partOf(Statement statement) {
        return switch (statement) {
            case TitleStated stated -> PartKind.HEADLINE;
            case TriggerStated stated -> PartKind.TRIGGER;
            case FactStated stated -> null;
            case SectionStated stated -> stated.section().name();
            case TimelineStated stated -> stated.named();
            case FindingStated stated -> stated.named();
        };
    }

    /** Whether the report says the same, so that the statement changes nothing. */
    private boolean isPresent(Statement statement) {
        return switch (statement) {
            case TitleStated stated -> stated.title().equals(members.incident.title());
            case TriggerStated stated -> stated.trigger().equals(members.triggers.trigger());
            case FactStated stated -> true;
            case SectionStated stated ->
                stated.section().equals(sections.get(stated.section().name()));
            case TimelineStated stated ->
                members.timeline.says(Objects.requireNonNull(stated.named()), stated.entry(), stated.key());
            case FindingStated stated ->
                stated.finding()
                        .referringTo(id -> named.getOrDefault(id, id))
                        .equals(findings.get(Objects.requireNonNull(stated.named())));
        };
    }
}
