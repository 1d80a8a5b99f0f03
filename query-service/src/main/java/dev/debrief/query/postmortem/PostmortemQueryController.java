package dev.debrief.query.postmortem;

import dev.debrief.api.postmortem.AntiPattern;
import dev.debrief.api.postmortem.PostmortemListQuery.AntiPatternFigures;
import dev.debrief.api.postmortem.PostmortemListQuery.AssessPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.CountAntiPatterns;
import dev.debrief.api.postmortem.PostmortemListQuery.ListPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.PostmortemFigures;
import dev.debrief.api.postmortem.PostmortemPage;
import dev.debrief.api.postmortem.PostmortemStage;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/postmortems")
@Tag(name = "Post-mortem")
class PostmortemQueryController {

    private final Queries queries;

    PostmortemQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "List post-mortems",
            description =
                    "How far each report is on its way to publication, earliest due time first; at present, or at an"
                            + " earlier time or position.")
    PostmortemPage list(
            @RequestParam(defaultValue = "") List<PostmortemStage> stage,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String reviewer,
            @RequestParam(defaultValue = "false") boolean required,
            @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(description = "Only required post-mortems that show this anti-pattern.")
                    @RequestParam(required = false)
                    @Nullable
                    AntiPattern antiPattern,
            @Parameter(description = "Only those due at this time or later.") @RequestParam(required = false) @Nullable
                    Instant dueFrom,
            @Parameter(description = "Only those due before this time.") @RequestParam(required = false) @Nullable
                    Instant dueTo,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (position != null && asOf != null) {
            throw new BadParameterException("position", "can't be given together with asOf");
        }
        return queries.ask(new ListPostmortems(
                stage,
                team,
                reviewer,
                required,
                overdue,
                antiPattern,
                dueFrom,
                dueTo,
                PointInTime.bounded("position", position, Cover.POSITIONS),
                asOf,
                cursor,
                RequestParameters.limit(limit)));
    }

    @GetMapping("/anti-patterns")
    @Operation(
            summary = "Count anti-patterns of post-mortems",
            description = "Among the required post-mortems that were due in a period: never published, published late,"
                    + " without an action item, restricted, severity lowered or causes softened after the first"
                    + " approval. The list with antiPattern, dueFrom and dueTo shows the reports behind a number.")
    AntiPatternFigures antiPatterns(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Instant asOf) {
        RequestParameters.rejectInverted(from, to);
        return queries.ask(new CountAntiPatterns(team, from, to, asOf));
    }

    @GetMapping("/punctuality")
    @Operation(
            summary = "Assess whether post-mortems are published in time",
            description =
                    "Counts the required post-mortems that were due in a period: in time, late, not published, waived.")
    PostmortemFigures punctuality(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Instant asOf) {
        RequestParameters.rejectInverted(from, to);
        return queries.ask(new AssessPostmortems(team, from, to, asOf));
    }
}
