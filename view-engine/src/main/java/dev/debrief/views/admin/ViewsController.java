package dev.debrief.views.admin;

import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.generations.Rebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the views stand, and making one anew. */
@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/admin/views")
@Tag(name = "Views")
class ViewsController {

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final ViewStatuses viewStatuses;

    ViewsController(Generations generations, Rebuilds rebuilds, ViewStatuses viewStatuses) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.viewStatuses = viewStatuses;
    }

    /**
     * The state of all views.
     *
     * @param items one entry for each view
     */
    record Views(List<ViewStatus> items) {}

    @GetMapping
    @Operation(summary = "How each view stands: how far it has come, who writes it, what could not be taken in")
    Views all() {
        return new Views(generations.views().stream().map(viewStatuses::of).toList());
    }

    @GetMapping("/{view}")
    @Operation(summary = "How a view stands")
    ViewStatus one(@PathVariable String view) {
        return viewStatuses.of(generations.known(view));
    }

    @PostMapping("/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Make the view anew from all events, while the present one answers",
            description =
                    "When it has caught up it is compared with the present one, and takes its place if it says the"
                            + " same. If it does not, it waits to be switched to or aborted.")
    ViewStatus rebuild(@PathVariable String view) {
        rebuilds.begin(generations.known(view));
        return viewStatuses.of(view);
    }

    @PostMapping("/{view}/rebuild/abort")
    @Operation(summary = "Give up what is being made anew; the present view stays")
    ViewStatus abort(@PathVariable String view) {
        rebuilds.abort(generations.known(view));
        return viewStatuses.of(view);
    }

    @PostMapping("/{view}/rebuild/switch")
    @Operation(summary = "Have what was made anew answer, though it does not say the same")
    ViewStatus switchOver(@PathVariable String view) {
        rebuilds.switchOver(generations.known(view));
        return viewStatuses.of(view);
    }
}
