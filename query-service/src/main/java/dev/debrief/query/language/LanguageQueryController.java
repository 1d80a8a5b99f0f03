package dev.debrief.query.language;

import dev.debrief.api.language.LanguageCheck;
import dev.debrief.api.language.LanguageQuery.FindReportLanguage;
import dev.debrief.api.language.ReportLanguage;
import dev.debrief.api.language.TextFormat;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Language")
class LanguageQueryController {

    private final Queries queries;
    private final LanguageFindings findings;

    LanguageQueryController(Queries queries, LanguageFindings findings) {
        this.queries = queries;
        this.findings = findings;
    }

    @GetMapping("/api/reports/{id}/language")
    @Operation(
            summary = "Find accusing wordings and words of the glossary in a report",
            description =
                    "In the present texts, or in those at an earlier version or time. Perspectives and posted updates"
                            + " are not checked.")
    ReportLanguage find(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new FindReportLanguage(id, PointInTime.of(version, asOf, minVersion)));
    }

    @PostMapping("/api/language/check")
    @Operation(
            summary = "Find accusing wordings and words of the glossary in a text",
            description = "English and German. Nothing is stored. Code, quotations, addresses and lines of logs are not"
                    + " checked.")
    LanguageCheck check(@RequestBody TextToCheck body) {
        return findings.in(body.checked(), body.format());
    }

    /**
     * A text to check.
     *
     * @param text the text, at most 50000 characters
     * @param format how it is written; markdown by default
     */
    record TextToCheck(@NotNull String text, TextFormat format) {

        private static final int MOST = 50_000;

        TextToCheck {
            format = format == null ? TextFormat.MARKDOWN : format;
        }

        String checked() {
            return RequestParameters.text(text, MOST);
        }
    }
}
