package dev.debrief.query.search;

import dev.debrief.api.search.Directory;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.search.SearchPage;
import dev.debrief.api.search.SearchQuery.ListNames;
import dev.debrief.api.search.SearchQuery.SearchReports;
import dev.debrief.api.search.SearchQuery.SuggestWords;
import dev.debrief.api.search.SearchSort;
import dev.debrief.api.search.WordSuggestions;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Search", description = "Finding incidents again, and what solved them")
class SearchQueryController {

    static final int MOST = 50;

    private static final int LONGEST_NAME = 200;

    private final Queries queries;

    SearchQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/search")
    @Operation(
            summary = "Search reports",
            description =
                    "Finds the reports that contain all words, in any order and form, English or German, the last one"
                        + " also as the beginning of a word. Words such as `why` and `the` need not be there. If no"
                        + " report has all of three or more words, those with most of them are found (`partial`). `OR`"
                        + " between two words wants one of them. `\"two words\"` have to follow each other, `-word`"
                        + " must not be there. `service:`, `team:`, `category:`, `severity:`, `status:`, `type:`,"
                        + " `after:2026-01-01` and `before:` filter; values with spaces are put in quotation marks."
                        + " Present texts only; perspectives and comments are not searched.")
    SearchPage search(
            @Parameter(description = "What to search for, at most 1,000 characters.") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The order of the reports.") @RequestParam(defaultValue = "relevance")
                    SearchSort sort,
            @Parameter(
                            description = "Searches also what was withdrawn or removed, in its last words. For auditors"
                                    + " and administrators.")
                    @RequestParam(defaultValue = "false")
                    boolean includeWithdrawn,
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
                includeWithdrawn,
                PointInTime.bounded("minPosition", minPosition, Cover.POSITIONS),
                cursor,
                RequestParameters.limit(limit, MOST)));
    }

    @GetMapping("/api/directory")
    @Operation(
            summary = "List names in use",
            description = "Services, teams and people in the reports that the caller may see, with the number of"
                    + " reports, and with names that may mean the same.")
    Directory directory(
            @Parameter(description = "What has the name. Repeat the parameter for several kinds; all if left out.")
                    @RequestParam(defaultValue = "")
                    List<DirectoryKind> kind,
            @Parameter(description = "A part of the name, in any case, at most 200 characters.")
                    @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(defaultValue = "50") int limit) {
        if (q.length() > LONGEST_NAME) {
            throw new BadParameterException("q", "must have at most " + LONGEST_NAME + " characters");
        }
        List<DirectoryKind> kinds = kind.isEmpty() ? List.of(DirectoryKind.values()) : kind;
        return queries.ask(new ListNames(kinds.stream().distinct().toList(), q, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/search/suggestions")
    @Operation(
            summary = "Complete a word",
            description = "Words that begin like the last word of the line, by the number of reports with them."
                    + " Restricted reports suggest nothing.")
    WordSuggestions suggest(
            @Parameter(description = "The line so far, at most 1,000 characters.") @RequestParam String q,
            @Parameter(description = "The maximum number of words, 1 to 50.") @RequestParam(defaultValue = "8")
                    int limit) {
        SearchLine.typed(q);
        return queries.ask(new SuggestWords(q, RequestParameters.limit(limit, MOST)));
    }
}
