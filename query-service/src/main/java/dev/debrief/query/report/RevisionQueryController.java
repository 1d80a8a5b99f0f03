package dev.debrief.query.report;

import dev.debrief.api.postmortem.PostmortemQuery.FindRevision;
import dev.debrief.api.postmortem.PostmortemQuery.ListRevisions;
import dev.debrief.api.postmortem.PostmortemQuery.PublishedReport;
import dev.debrief.api.postmortem.PostmortemQuery.RevisionVerification;
import dev.debrief.api.postmortem.PostmortemQuery.VerifyRevision;
import dev.debrief.api.postmortem.RevisionList;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/reports/{id}")
@Tag(name = "Post-mortem")
class RevisionQueryController {

    private final Queries queries;

    RevisionQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/publication")
    @Operation(
            summary = "Get the published report",
            description =
                    "The latest revision that was not withdrawn: frozen content, and the action items as they are now.")
    PublishedReport published(@PathVariable ReportId id, @RequestParam(defaultValue = "false") boolean byRole) {
        return queries.ask(new FindRevision(id, 0, byRole));
    }

    @GetMapping("/revisions")
    @Operation(
            summary = "List the published revisions of a report",
            description = "Latest first, with the superseded and the withdrawn ones.")
    RevisionList revisions(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new ListRevisions(id, PointInTime.of(version, asOf, minVersion)));
    }

    @GetMapping("/revisions/{number}")
    @Operation(
            summary = "Get a published revision",
            description = "Its content is frozen; its action items are also shown as they are now.")
    PublishedReport revision(
            @PathVariable ReportId id, @PathVariable int number, @RequestParam(defaultValue = "false") boolean byRole) {
        return queries.ask(new FindRevision(id, positive(number), byRole));
    }

    @GetMapping("/revisions/{number}/verification")
    @Operation(
            summary = "Verify a published revision",
            description =
                    "Computes its hash again from the stored events, and compares it with the one that was recorded.")
    RevisionVerification verification(@PathVariable ReportId id, @PathVariable int number) {
        return queries.ask(new VerifyRevision(id, positive(number)));
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new BadParameterException("number", "must be at least 1");
        }
        return number;
    }
}
