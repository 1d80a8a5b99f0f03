package dev.debrief.views.admin;

import dev.debrief.api.Rejection;
import dev.debrief.api.report.ReportId;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.support.http.Cursor;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.generations.ViewStates;
import dev.debrief.views.parking.DeadLetters;
import dev.debrief.views.parking.ParkedReport;
import dev.debrief.views.parking.Retries;
import dev.debrief.views.parking.Retries.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists parked reports and retries them. */
@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/admin/dead-letters")
@Tag(name = "Views")
public class DeadLettersController {

    private final Generations generations;
    private final ViewStates states;
    private final DeadLetters deadLetters;
    private final Retries retries;

    DeadLettersController(Generations generations, ViewStates states, DeadLetters deadLetters, Retries retries) {
        this.generations = generations;
        this.states = states;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /**
     * A report or other stream that a view has parked, because one of its events could not be applied.
     *
     * @param view name of the view
     * @param generation number of the generation; a rebuild parks on its own
     * @param reportId identifier of the parked report, or of another stream
     * @param version version of the event that could not be applied, within its stream
     * @param position position of that event in the event store
     * @param event name of that event
     * @param cause error that the event caused
     * @param lastVersion version of the last event that waits
     * @param parkedAt when the report was parked, in UTC
     * @param attempts number of attempts to apply the event so far
     * @param attemptedAt when the last attempt was made, in UTC
     */
    public record DeadLetter(
            String view,
            int generation,
            String reportId,
            long version,
            long position,
            String event,
            String cause,
            long lastVersion,
            Instant parkedAt,
            int attempts,
            Instant attemptedAt) {

        static DeadLetter of(ParkedReport parked) {
            return new DeadLetter(
                    parked.generation().view(),
                    parked.generation().number(),
                    parked.report(),
                    parked.version(),
                    parked.position(),
                    parked.event(),
                    parked.cause(),
                    parked.last(),
                    parked.parkedAt(),
                    parked.attempts(),
                    parked.attemptedAt());
        }
    }

    /**
     * A page of the parked reports.
     *
     * @param items the parked reports of this page, by view, generation and report id
     * @param next cursor of the next page; null on the last page
     */
    public record DeadLetterPage(
            List<DeadLetter> items, @Nullable String next) {}

    /**
     * The result of a retry.
     *
     * @param outcome whether all waiting events were applied: RELEASED or STILL_PARKED
     * @param deadLetter the report that is still parked; null if all waiting events were applied
     */
    public record RetryAnswer(Outcome outcome, @Nullable DeadLetter deadLetter) {}

    @GetMapping
    @Operation(summary = "List parked reports")
    public DeadLetterPage list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        String prefix = view == null ? "" : generations.known(view) + ".";
        Cursor after = Cursor.read(cursor, prefix, 1);
        List<ParkedReport> found =
                deadLetters.list(prefix, after == null ? "" : after.text(0), RequestParameters.limit(limit) + 1);
        boolean more = found.size() > limit;
        List<ParkedReport> page = more ? found.subList(0, limit) : found;
        return new DeadLetterPage(
                page.stream().map(DeadLetter::of).toList(),
                more ? Cursor.write(prefix, page.getLast().id()) : null);
    }

    @PostMapping("/{view}/{id}/retry")
    @Operation(
            summary = "Retry a parked report",
            description =
                    "Applies its waiting events in order. This also happens automatically at intervals. If an event"
                            + " still cannot be applied, the report stays parked from that event on.")
    public RetryAnswer retry(@PathVariable String view, @PathVariable ReportId id) {
        Generation live = states.now(generations.known(view)).liveGeneration();
        Outcome outcome = retries.retry(live, id.toString());
        switch (outcome) {
            case BUSY -> throw QueryRefusals.refused(Rejection.RETRY_UNDER_WAY);
            case NOT_PARKED -> throw QueryRefusals.refused(Rejection.NOT_PARKED);
            case RELEASED, STILL_PARKED -> {}
        }
        return new RetryAnswer(
                outcome,
                deadLetters.find(live, id.toString()).map(DeadLetter::of).orElse(null));
    }
}
