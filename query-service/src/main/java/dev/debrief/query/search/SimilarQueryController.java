package dev.debrief.query.search;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.search.ConcernedTeams;
import dev.debrief.api.search.SearchQuery.FindConcernedTeams;
import dev.debrief.api.search.SearchQuery.FindReportsLikeText;
import dev.debrief.api.search.SearchQuery.FindSimilarReports;
import dev.debrief.api.search.SearchQuery.GroupUnclassifiedCauses;
import dev.debrief.api.search.SearchQuery.SuggestCategories;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.api.search.SuggestedCategories;
import dev.debrief.api.search.UnclassifiedCauses;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Search")
class SimilarQueryController {

    private final Queries queries;

    SimilarQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/similar")
    @Operation(
            summary = "Find similar reports",
            description =
                    "Compares words, services, teams, trigger, detection and categories of causes. If the report has"
                            + " no classified cause, its words suggest categories, as learned from unrestricted reports"
                            + " with classified causes. Each item has what caused and what solved it, and the reasons.")
    SimilarReports similar(
            @PathVariable ReportId id,
            @Parameter(description = "The maximum number of reports, 1 to 50.") @RequestParam(defaultValue = "10")
                    int limit) {
        return queries.ask(new FindSimilarReports(id, RequestParameters.limit(limit, SearchQueryController.MOST)));
    }

    @GetMapping("/api/reports/{id}/concerned")
    @Operation(
            summary = "Find teams that may have the same problem",
            description = "The teams other than those of the report whose reports have a cause of the same category,"
                    + " with these reports and their services. Categories that were merged count as one.")
    ConcernedTeams concerned(@PathVariable ReportId id) {
        return queries.ask(new FindConcernedTeams(id));
    }

    @GetMapping("/api/reports/{id}/suggested-categories")
    @Operation(
            summary = "Suggest categories for unclassified causes",
            description = "For each cause without a category, the categories that its words suggest, as learned from"
                    + " unrestricted reports, with causes that people have classified so.")
    SuggestedCategories suggestedCategories(
            @PathVariable ReportId id, @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new SuggestCategories(id, PointInTime.bounded("minVersion", minVersion, Cover.VERSIONS)));
    }

    @GetMapping("/api/patterns/unclassified")
    @Operation(
            summary = "Group unclassified causes",
            description = "The causes that nobody has classified, also those stated in imported reports, grouped by"
                    + " their words: candidates for a category. The 1500 of the latest incidents are compared.")
    UnclassifiedCauses unclassified(
            @Parameter(
                            description = "Only causes of the reports that a search with this text finds, such as"
                                    + " `team:payments after:2026-01-01 timeout`.")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The maximum number of groups, 1 to 50.") @RequestParam(defaultValue = "20")
                    int limit) {
        return queries.ask(new GroupUnclassifiedCauses(q, RequestParameters.limit(limit, SearchQueryController.MOST)));
    }

    @PostMapping("/api/similar")
    @Operation(
            summary = "Find reports like a text",
            description = "For an incident that is not declared yet. Nothing is stored.")
    SimilarReports similar(
            @RequestBody TextToCompare body,
            @Parameter(description = "The maximum number of reports, 1 to 50.") @RequestParam(defaultValue = "10")
                    int limit) {
        return queries.ask(
                new FindReportsLikeText(body.compared(), RequestParameters.limit(limit, SearchQueryController.MOST)));
    }

    /**
     * A text to compare with reports.
     *
     * @param text the text, at most 20000 characters
     */
    record TextToCompare(@NotNull String text) {

        private static final int MOST = 20_000;

        String compared() {
            String compared = RequestParameters.text(text, MOST);
            if (compared.replaceAll("\\p{Cntrl}", "").isBlank()) {
                throw new BadParameterException("/text", "must not be blank");
            }
            return compared;
        }
    }
}
