package dev.debrief.standalone;

import dev.debrief.api.report.ReportId;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The example reports. */
@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/admin/examples")
@Tag(name = "Examples")
class ExamplesController {

    private final Examples examples;

    ExamplesController(Examples examples) {
        this.examples = examples;
    }

    /** The examples that come with Debrief. */
    record ExampleList(@Schema(description = "The examples") List<ExampleReport> items) {}

    /** An example. */
    record ExampleReport(
            @Schema(description = "Id of its report") ReportId id,

            @Schema(description = "Title with which it is declared")
            String title,

            @Schema(description = "Whether the report exists")
            boolean loaded) {}

    @GetMapping
    @Operation(
            summary = "List the examples",
            description = "Only with embedded stores. Invented incidents to look around in.")
    ExampleList list() throws IOException {
        List<ExampleReport> items = new ArrayList<>();
        for (String name : Examples.NAMES) {
            items.add(new ExampleReport(Examples.idOf(name), examples.title(name), examples.isLoaded(name)));
        }
        return new ExampleList(items);
    }

    @PostMapping
    @Operation(
            summary = "Load the examples",
            description = "Only with embedded stores. Records those that do not exist yet as reports of the caller.")
    ExampleList load() throws IOException {
        for (String name : Examples.NAMES) {
            examples.load(name, Caller.current());
        }
        return list();
    }
}
