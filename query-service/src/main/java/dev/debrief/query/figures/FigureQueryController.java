package dev.debrief.query.figures;

import dev.debrief.api.figures.CausePage;
import dev.debrief.api.figures.FigureQuery.ListCauses;
import dev.debrief.api.figures.FigureQuery.ListIncidents;
import dev.debrief.api.figures.FigureQuery.Together;
import dev.debrief.api.figures.IncidentPage;
import dev.debrief.api.figures.Lack;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Selection;
import dev.debrief.query.analytics.aggregation.SelectionParameters;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.http.TableExport;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Figures", description = "What figures were counted from")
class FigureQueryController {

    /** How many incidents of an export are read at once. */
    private static final int PORTION = 1_000;

    private static final String CSV = "text/csv";
    private static final int MAX_VALUES = 10;

    private final Queries queries;

    FigureQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/metrics/incidents")
    @Operation(
            summary = "List the incidents behind figures",
            description =
                    "The incidents that figures of the same period, filters and position count, latest first; with a"
                            + " metric, those that have a value of it, longest first.")
    IncidentPage incidents(
            @Parameter(description = "Only incidents with a value of this metric, longest first.")
                    @RequestParam(required = false)
                    @Nullable
                    ResponseMetric metric,
            @Parameter(
                            description =
                                    "Only incidents that lack this: a cause that matches, a recorded start, or a value"
                                            + " of the metric.")
                    @RequestParam(required = false)
                    @Nullable
                    Lack without,
            @Parameter(description = "The axis of the values.") @RequestParam(required = false) @Nullable Axis axis,
            @Parameter(
                            description = "Only incidents with all of these values on the axis, at most ten. Repeat the"
                                    + " parameter for several values.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> value,
            @ParameterObject SelectionParameters selectionParameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (without == Lack.VALUE && metric == null) {
            throw new BadParameterException("metric", "is required");
        }
        return queries.ask(new ListIncidents(
                selectionParameters.selection(),
                metric,
                without,
                together(axis, value),
                cursor,
                RequestParameters.limit(limit)));
    }

    private static @Nullable Together together(@Nullable Axis axis, @Nullable List<String> values) {
        if (axis == null && values == null) {
            return null;
        }
        if (axis == null) {
            throw new BadParameterException("axis", "is required");
        }
        if (values == null || values.isEmpty() || values.size() > MAX_VALUES || values.contains("")) {
            throw new BadParameterException(
                    "value", "must have 1 to %d entries that are not empty".formatted(MAX_VALUES));
        }
        return new Together(axis, values);
    }

    @GetMapping(
            path = "/api/exports/incidents",
            produces = {CSV, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            summary = "Export all incidents of a period",
            description =
                    "All incidents that figures of the same period, filters and position count, with their milestones"
                        + " and response times. `Debrief-Rows` is the number of rows; a shorter answer was cut off."
                        + " `Debrief-Export-Position` is the position of the export: the same request at that position"
                        + " returns the same rows.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One row for each",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string"))
                            }))
    TableExport<IncidentPage> exportIncidents(@ParameterObject SelectionParameters selectionParameters) {
        Selection of = selectionParameters.selection();
        return TableExport.of(
                IncidentPage.class,
                cursor -> queries.ask(new ListIncidents(of, null, null, null, cursor, PORTION)),
                IncidentPage::next,
                IncidentPage::total,
                page -> page.basis().position());
    }

    @GetMapping(
            path = "/api/exports/occurrences",
            produces = {CSV, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            summary = "Export all causes of a period",
            description =
                    "All causes that figures of the same period, filters and position count, each with its incident."
                        + " `Debrief-Rows` is the number of rows; a shorter answer was cut off."
                        + " `Debrief-Export-Position` is the position of the export: the same request at that position"
                        + " returns the same rows.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One row for each",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string"))
                            }))
    TableExport<CausePage> exportCauses(@ParameterObject SelectionParameters selectionParameters) {
        Selection of = selectionParameters.selection();
        return TableExport.of(
                CausePage.class,
                cursor -> queries.ask(new ListCauses(of, cursor, PORTION)),
                CausePage::next,
                CausePage::total,
                page -> page.basis().position());
    }
}
