package dev.debrief.api.search;

import dev.debrief.api.Query;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries that find reports by what they say. They are about the present. */
public sealed interface SearchQuery {

    /**
     * The reports that match a line of words and filters.
     *
     * @param text the line; all reports match a blank one
     * @param includeWithdrawn whether what was withdrawn or removed is searched too: for auditors
     * @param minPosition the position of the event store that the answer must contain; null for any
     * @param cursor where the page before ended
     * @param limit 1 to 50
     */
    record SearchReports(
            String text,
            SearchSort sort,
            boolean includeWithdrawn,
            @Nullable Long minPosition,
            @Nullable String cursor,
            int limit)
            implements SearchQuery, Query<SearchPage> {}

    /**
     * The names in use that contain a text.
     *
     * @param kinds what has the names
     * @param limit 1 to 200
     */
    record ListNames(List<DirectoryKind> kinds, String text, int limit) implements SearchQuery, Query<Directory> {}

    /** Words that complete the last word of a line. */
    record SuggestWords(String text, int limit) implements SearchQuery, Query<WordSuggestions> {}

    /** The reports that are most like a report. */
    record FindSimilarReports(ReportId reportId, int limit)
            implements SearchQuery, ReportScopedQuery, Query<SimilarReports> {}

    /** The teams elsewhere whose reports share a cause with a report. */
    record FindConcernedTeams(ReportId reportId) implements SearchQuery, ReportScopedQuery, Query<ConcernedTeams> {}

    /** The categories that the words of the unclassified causes of a report suggest. */
    record SuggestCategories(ReportId reportId, @Nullable Long minVersion)
            implements SearchQuery, ReportScopedQuery, Query<SuggestedCategories> {}

    /**
     * The causes that nobody has classified, grouped by their words.
     *
     * @param text which reports are covered, as in a search; all if blank
     * @param limit 1 to 50
     */
    record GroupUnclassifiedCauses(String text, int limit) implements SearchQuery, Query<UnclassifiedCauses> {}

    /** The reports that are most like a text that is not recorded. */
    record FindReportsLikeText(String text, int limit) implements SearchQuery, Query<SimilarReports> {}
}
