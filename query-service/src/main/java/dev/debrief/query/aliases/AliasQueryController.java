package dev.debrief.query.aliases;

import dev.debrief.api.aliases.AliasQuery.AliasList;
import dev.debrief.api.aliases.AliasQuery.ListAliases;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.AUDITORS)
@Tag(name = "Search")
class AliasQueryController {

    private final Queries queries;

    AliasQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/directory/aliases")
    @Operation(
            summary = "List names that mean another",
            description =
                    "The aliases that administrators declared, with who did so, when and why. Names that only hidden"
                            + " reports contain may be among them.")
    AliasList aliases(@RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new ListAliases(PointInTime.bounded("minVersion", minVersion, Cover.VERSIONS)));
    }
}
