package dev.debrief.query.language;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.language.PartFinding;
import dev.debrief.api.language.ReportLanguage;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.support.language.LanguageChecker;
import dev.debrief.support.language.LanguageChecker.Checking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds wordings in a report that accuse people. */
@Component
class LanguageFindings {

    /** More text than this takes too long to check while somebody waits. */
    private static final int MOST_CHARACTERS = 500_000;

    /** A person by first and last name. Other actors of the timeline may be systems. */
    private static final String FULL_NAME = "\\p{Lu}\\p{Ll}+ (?:\\p{L}+ )?\\p{Lu}[\\p{L}-]+";

    private static final PartKind[] WHOLE = {
        PartKind.HEADLINE, PartKind.STATUS, PartKind.SEVERITY, PartKind.TRIGGER, PartKind.ROLE
    };

    private static final List<PartKind> WRITTEN = Stream.concat(
                    Stream.of(PartKind.SECTION, PartKind.ACTION_ITEM), PartKind.FINDINGS.stream())
            .toList();

    private final ReportHistory reportHistory;
    private final LanguageChecker checker;

    LanguageFindings(ReportHistory reportHistory, LanguageChecker checker) {
        this.reportHistory = reportHistory;
        this.checker = checker;
    }

    /**
     * The findings in a report at one version.
     *
     * @param query the query that the audit trail names if the report is restricted
     */
    ReportLanguage of(Object query, ReportVersion reportVersion, Identity reader) {
        List<Entry> entries = entries(query, reportVersion, reader);
        Checking checking = checker.naming(people(entries));
        List<PartFinding> findings = new ArrayList<>();
        long characters = 0;
        for (Entry entry : entries) {
            for (ReportText text : ReportText.of(entry.content()).toList()) {
                characters += text.text().length();
                if (characters > MOST_CHARACTERS || findings.size() > LanguageChecker.MOST) {
                    return answer(reportVersion, findings, false);
                }
                checking.check(text.text(), text.format())
                        .forEach(found ->
                                findings.add(new PartFinding(entry.kind(), entry.id(), text.pointer(), found)));
            }
        }
        return answer(reportVersion, findings, findings.size() <= LanguageChecker.MOST);
    }

    private static ReportLanguage answer(ReportVersion reportVersion, List<PartFinding> findings, boolean complete) {
        return new ReportLanguage(
                reportVersion.report(),
                reportVersion.version(),
                findings.stream().limit(LanguageChecker.MOST).toList(),
                complete);
    }

    private List<Entry> entries(Object query, ReportVersion reportVersion, Identity reader) {
        List<Entry> entries = new ArrayList<>();
        reportHistory
                .parts(reportVersion, WHOLE)
                .forEach(part -> entries.add(new Entry(PartKind.of(part.getClass()), "", part, null, 0, 0)));
        entries.addAll(reportHistory.entries(query, reportVersion, reader, WRITTEN));
        reportHistory
                .timeline(reportVersion)
                .forEach(item ->
                        entries.add(new Entry(PartKind.TIMELINE, item.id().toString(), item, null, 0, 0)));
        return entries;
    }

    private static Set<String> people(List<Entry> entries) {
        return entries.stream()
                .map(Entry::content)
                .flatMap(LanguageFindings::people)
                .collect(Collectors.toSet());
    }

    private static Stream<String> people(Part part) {
        return switch (part) {
            case RoleAssignment assignment -> Stream.of(assignment.person());
            case Perspective perspective -> Stream.of(perspective.author().name());
            case ActionItem item ->
                item.owner() == null
                        ? Stream.of()
                        : Optional.ofNullable(item.owner().person()).stream();
            case TimelineItem item -> item.entry().actors().stream().filter(actor -> actor.matches(FULL_NAME));
            default -> Stream.of();
        };
    }
}
