package dev.debrief.command.sections;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionCommand.RemoveSection;
import dev.debrief.api.sections.SectionCommand.WriteSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/sections/{section}")
@Tag(name = "Sections", description = "The text sections of a report, in Markdown")
class SectionController {

    private final Commands commands;

    SectionController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "Write a section",
            description = "412 if the section has changed since the base version. The same text again records nothing.")
    ResponseEntity<WriteResult> write(
            @PathVariable ReportId id,
            @Parameter(description = "The name of the section.") @PathVariable SectionName section,
            @RequestBody SectionBody body,
            IfMatch ifMatch) {
        return commands.edit(new WriteSection(id, body.as(section), body.baseVersion()), ifMatch)
                .ok();
    }

    @PostMapping("/removal")
    @Operation(summary = "Remove a section", description = "Requires a reason. The text stays in the history.")
    ResponseEntity<WriteResult> remove(
            @PathVariable ReportId id,
            @Parameter(description = "The name of the section.") @PathVariable SectionName section,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new RemoveSection(id, section, body.reason()), ifMatch)
                .ok();
    }

    /**
     * The content of a section.
     *
     * @param text the text in Markdown
     * @param title the heading; ignored for expected sections, which have a fixed heading
     * @param baseVersion the version of the report that the writer has read; required if the section exists
     */
    record SectionBody(
            @NotNull String text,
            @Nullable String title,
            @Nullable Long baseVersion) {

        Section as(SectionName name) {
            return new Section(name, name.expected().isPresent() ? null : title, text);
        }
    }
}
