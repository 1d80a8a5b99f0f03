package dev.debrief.query.work;

import dev.debrief.api.work.WorkList;
import dev.debrief.api.work.WorkQuery.ListWork;
import dev.debrief.query.support.Queries;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Work")
class WorkController {

    private final Queries queries;

    WorkController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/me/work")
    @Operation(
            summary = "List what the caller has to do",
            description =
                    "Drafts that are due, reviews asked of the caller, open comments, action items and verifications;"
                            + " most urgent first.")
    WorkList work() {
        return queries.ask(new ListWork());
    }
}
