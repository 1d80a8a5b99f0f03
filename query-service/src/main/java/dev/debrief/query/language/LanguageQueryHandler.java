package dev.debrief.query.language;

import dev.debrief.api.Identity;
import dev.debrief.api.language.LanguageQuery.FindReportLanguage;
import dev.debrief.api.language.ReportLanguage;
import dev.debrief.query.history.ReportHistory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which wordings of a report accuse people. */
@Component
class LanguageQueryHandler {

    private final ReportHistory reportHistory;
    private final LanguageFindings languageFindings;

    LanguageQueryHandler(ReportHistory reportHistory, LanguageFindings languageFindings) {
        this.reportHistory = reportHistory;
        this.languageFindings = languageFindings;
    }

    @QueryHandler
    ReportLanguage answer(FindReportLanguage query, Identity reader) {
        return languageFindings.of(query, reportHistory.find(query.reportId(), query.asOf()), reader);
    }
}
