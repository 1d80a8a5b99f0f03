package dev.debrief.query.diff;

import dev.debrief.api.diff.DiffPoint;
import dev.debrief.api.diff.DiffQuery.CompareStates;
import dev.debrief.api.diff.DiffQuery.FindPatch;
import dev.debrief.api.diff.ReportDiff;
import dev.debrief.api.diff.ReportPatch;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/reports/{id}/diff")
@Tag(name = "History")
class DiffController {

    private static final String FROM =
            "The earlier state: a version such as 17, a time such as 2026-03-12T14:02:00Z, or revision-2; the first"
                    + " version if left out.";
    private static final String TO = "The later state, in the same ways; the present one if left out.";

    private final Queries queries;

    DiffController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare two states of a report",
            description = "What differs between two versions, times or published revisions, by part, field and word.")
    ReportDiff compare(
            @PathVariable ReportId id,
            @Parameter(description = FROM) @RequestParam(defaultValue = "0") String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new CompareStates(
                id, point("from", from), optional(to), PointInTime.bounded("minVersion", minVersion, Cover.VERSIONS)));
    }

    @GetMapping(path = "/patch", produces = "application/json-patch+json")
    @Operation(
            summary = "Compare two states of a report as a JSON patch",
            description = "RFC 6902, for an object with the contents of all parts by kind and id.")
    ReportPatch patch(
            @PathVariable ReportId id,
            @Parameter(description = FROM) @RequestParam(defaultValue = "0") String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new FindPatch(
                id, point("from", from), optional(to), PointInTime.bounded("minVersion", minVersion, Cover.VERSIONS)));
    }

    private static @Nullable DiffPoint optional(@Nullable String to) {
        return to == null ? null : point("to", to);
    }

    private static DiffPoint point(String name, String text) {
        try {
            return DiffPoint.of(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(name, String.valueOf(e.getMessage()));
        }
    }
}
