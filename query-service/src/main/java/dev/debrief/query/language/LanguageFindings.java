package dev.debrief.query.language;

import dev.debrief.api.Identity;
import dev.debrief.api.language.LanguageCheck;
import dev.debrief.api.language.LanguageFinding;
import dev.debrief.api.language.ReportLanguage;
import dev.debrief.api.language.TextFormat;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.policy.Policies;
import dev.debrief.support.language.LanguageChecker;
import dev.debrief.support.language.LanguageChecker.Checked;
import dev.debrief.support.language.ReportTexts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds wordings that accuse people, and words of the glossary. */
@Component
public class LanguageFindings {

    private static final PartKind[] WHOLE = {
        PartKind.HEADLINE, PartKind.STATUS, PartKind.SEVERITY, PartKind.TRIGGER, PartKind.ROLE
    };

    private static final List<PartKind> WRITTEN = Stream.concat(
                    Stream.of(PartKind.SECTION, PartKind.ACTION_ITEM), PartKind.FINDINGS.stream())
            .toList();

    private final ReportHistory reportHistory;
    private final LanguageChecker checker;
    private final Policies policies;

    LanguageFindings(ReportHistory reportHistory, LanguageChecker checker, Policies policies) {
        this.reportHistory = reportHistory;
        this.checker = checker;
        this.policies = policies;
    }

    /** The findings in a text that belongs to no report. */
    LanguageCheck in(String text, TextFormat format) {
        List<LanguageFinding> findings = withGlossary().naming(List.of()).check(text, format);
        return new LanguageCheck(findings, findings.size() < LanguageChecker.MOST);
    }

    private LanguageChecker withGlossary() {
        return checker.explaining(policies.today().policy().wording().glossary());
    }

    /**
     * The findings in a report at one version, and the words of today's glossary.
     *
     * @param query the query that the audit trail names if the report is restricted
     */
    ReportLanguage of(Object query, ReportVersion reportVersion, Identity reader) {
        Checked checked = withGlossary()
                .check(texts(reportVersion, reportHistory.entries(query, reportVersion, reader, WRITTEN)));
        return new ReportLanguage(
                reportVersion.report(), reportVersion.version(), checked.findings(), checked.complete());
    }

    /**
     * What accuses people in a report at one version.
     *
     * @param written its sections, findings and action items that the reader may read; other entries are ignored
     */
    public Checked accusations(ReportVersion reportVersion, Collection<Entry> written) {
        return checker.check(texts(reportVersion, written));
    }

    private ReportTexts texts(ReportVersion reportVersion, Collection<Entry> written) {
        ReportTexts texts = new ReportTexts();
        reportHistory.parts(reportVersion, WHOLE).forEach(part -> texts.add(PartKind.of(part.getClass()), "", part));
        written.stream()
                .filter(entry -> WRITTEN.contains(entry.kind()))
                .forEach(entry -> texts.add(entry.kind(), entry.id(), entry.content()));
        reportHistory
                .timeline(reportVersion)
                .forEach(item -> texts.add(PartKind.TIMELINE, item.id().toString(), item));
        return texts;
    }
}
