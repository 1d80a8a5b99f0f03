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

/** The state of the views, and rebuilds. */
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
    @Operation(summary = "List the views and their progress")
    Views all() {
        viewStatuses.refresh();
        return new Views(generations.views().stream().map(viewStatuses::of).toList());
    }

    @GetMapping("/{view}")
    @Operation(summary = "Get the progress of a view")
    ViewStatus one(@PathVariable String view) {
        return current(generations.known(view));
    }

    @PostMapping("/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild a view",
            description =
                    "Builds a new generation from all events, while the live one answers. The two are then compared."
                            + " If they are equal, the view switches; otherwise it waits for a switch or an abort.")
    ViewStatus rebuild(@PathVariable String view) {
        rebuilds.begin(generations.known(view));
        return current(view);
    }

    @PostMapping("/{view}/rebuild/abort")
    @Operation(summary = "Abort the rebuild of a view")
    ViewStatus abort(@PathVariable String view) {
        rebuilds.abort(generations.known(view));
        return current(view);
    }

    @PostMapping("/{view}/rebuild/switch")
    @Operation(summary = "Switch to the rebuilt view")
    ViewStatus switchOver(@PathVariable String view) {
        rebuilds.switchOver(generations.known(view));
        return current(view);
    }

    /** Read anew: what another node has done since shows at once. */
    private ViewStatus current(String view) {
        viewStatuses.refresh();
        return viewStatuses.of(view);
    }
}
