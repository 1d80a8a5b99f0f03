package dev.debrief.query.archive;

import dev.debrief.api.archive.ArchiveQuery.FindArchive;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.AUDITORS)
@Tag(name = "Reports")
class ArchiveController {

    private final Queries queries;

    ArchiveController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/archive")
    @Operation(
            summary = "Show a report as its events",
            description =
                    "The whole history of the report as one line of JSON, for another installation, which imports it"
                            + " by `POST /api/reports/import`. Confidential texts of others are left out.")
    ResponseEntity<ArchiveFile> archive(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report-" + id + ".json\"")
                .body(ArchiveFile.of(queries.ask(new FindArchive(id, PointInTime.of(version, asOf, minVersion)))));
    }
}
