package dev.debrief.query.patterns;

import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.patterns.PatternQuery.FindSafeguards;
import dev.debrief.api.patterns.Safeguard;
import dev.debrief.api.patterns.SafeguardPage;
import dev.debrief.query.analytics.aggregation.SelectionParameters;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Patterns")
class SafeguardQueryController {

    private final Queries queries;

    SafeguardQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/patterns/mitigators")
    @Operation(
            summary = "Count mitigators by kind",
            description = "What kept incidents from becoming worse, and in how many reports.")
    SafeguardPage mitigators(
            @Parameter(description = "Only mitigators of these kinds. Repeat the parameter for several values.")
                    @RequestParam(required = false)
                    @Nullable
                    List<MitigatorKind> mitigator,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return safeguards(Safeguard.MITIGATOR, words(mitigator), selectionParameters, cursor, limit);
    }

    @GetMapping("/api/patterns/barriers")
    @Operation(
            summary = "Count barriers by outcome",
            description = "How often each barrier held, failed or was missing.")
    SafeguardPage barriers(
            @Parameter(description = "Only barriers with these outcomes. Repeat the parameter for several values.")
                    @RequestParam(required = false)
                    @Nullable
                    List<BarrierOutcome> outcome,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return safeguards(Safeguard.BARRIER, words(outcome), selectionParameters, cursor, limit);
    }

    private SafeguardPage safeguards(
            Safeguard safeguard,
            List<String> values,
            SelectionParameters selectionParameters,
            @Nullable String cursor,
            int limit) {
        return queries.ask(new FindSafeguards(
                safeguard, values, selectionParameters.selection(), cursor, RequestParameters.limit(limit)));
    }

    private static List<String> words(@Nullable List<?> values) {
        return values == null
                ? List.of()
                : values.stream().map(Object::toString).toList();
    }
}
