package dev.debrief.query.search;

import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchQuery.SuggestWords;
import dev.debrief.api.search.SearchSort;
import dev.debrief.api.search.WordSuggestions;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/search")
@Tag(name = "Search", description = "Finding incidents again, and what solved them")
class SearchQueryController {

    static final int MOST = 50;

    private final Queries queries;

    SearchQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Search reports",
            description =
                    "Finds the reports that contain all words, in any order and form, English or German, the last one"
                        + " also as the beginning of a word. `\"two words\"` have to follow each other, `-word` must"
                        + " not be there. `service:`, `team:`, `category:`, `severity:`, `status:`, `type:`,"
                        + " `after:2026-01-01` and `before:` filter; values with spaces are put in quotation marks."
                        + " Present texts only, without what was withdrawn; perspectives and comments are not"
                        + " searched.")
    SearchPage search(
            @Parameter(description = "What to search for, at most 1,000 characters.") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The order of the reports.") @RequestParam(defaultValue = "relevance")
                    SearchSort sort,
            @Parameter(description = "A position of the event store that the answer must contain.")
                    @RequestParam(required = false)
                    @Nullable
                    Long minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "The maximum number of reports in a page, 1 to 50.")
                    @RequestParam(defaultValue = "20")
                    int limit) {
        SearchLine.of(q);
        return queries.ask(new SearchReports(
                q,
                sort,
                PointInTime.bounded("minPosition", minPosition, Cover.POSITIONS),
                cursor,
                RequestParameters.limit(limit, MOST)));
    }

    @GetMapping("/suggestions")
    @Operation(
            summary = "Complete a word",
            description = "Words that begin like the last word of the line, by the number of reports with them."
                    + " Restricted reports suggest nothing.")
    WordSuggestions suggest(
            @Parameter(description = "The line so far, at most 1,000 characters.") @RequestParam String q,
            @Parameter(description = "The maximum number of words, 1 to 50.") @RequestParam(defaultValue = "8")
                    int limit) {
        SearchLine.of(q);
        return queries.ask(new SuggestWords(q, RequestParameters.limit(limit, MOST)));
    }
}
