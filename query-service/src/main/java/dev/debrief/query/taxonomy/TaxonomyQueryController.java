package dev.debrief.query.taxonomy;

import dev.debrief.api.report.AsOf;
import dev.debrief.api.taxonomy.TaxonomyQuery.FindTaxonomy;
import dev.debrief.api.taxonomy.TaxonomyQuery.ListTaxonomyChanges;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyChanges;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyView;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/taxonomy")
@Tag(name = "Taxonomy")
class TaxonomyQueryController {

    private final Queries queries;

    TaxonomyQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Get the taxonomy of causes",
            description = "The present taxonomy, or the one at an earlier version or time.")
    ResponseEntity<TaxonomyView> find(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        AsOf when = PointInTime.of(version, asOf, minVersion);
        TaxonomyView taxonomy = queries.ask(new FindTaxonomy(when.version(), when.instant(), when.minVersion()));
        return ResponseEntity.ok().eTag(EntityTags.of(taxonomy.version())).body(taxonomy);
    }

    @GetMapping("/changes")
    @Operation(
            summary = "List the changes of the taxonomy",
            description = "Each change with its actor, time and reason.")
    TaxonomyChanges changes(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListTaxonomyChanges(cursor, RequestParameters.limit(limit)));
    }
}
