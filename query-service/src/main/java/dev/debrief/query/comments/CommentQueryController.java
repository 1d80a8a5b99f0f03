package dev.debrief.query.comments;

import dev.debrief.api.comments.CommentList;
import dev.debrief.api.comments.CommentQuery.ListComments;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Comments")
class CommentQueryController {

    private final Queries queries;

    CommentQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/comments")
    @Operation(
            summary = "List the comments on a report",
            description =
                    "First comment first, with replies. A comment is outdated if its part changed after its author"
                            + " read it.")
    CommentList comments(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean byRole) {
        return queries.ask(new ListComments(id, PointInTime.of(version, asOf, minVersion), open, byRole));
    }
}
