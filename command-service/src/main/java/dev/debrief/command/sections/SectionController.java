package dev.debrief.command.sections;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionCommand.RemoveSection;
import dev.debrief.api.sections.SectionCommand.WriteSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/reports/{id}/sections/{section}")
@Tag(name = "Sections", description = "The texts of a report, in Markdown")
class SectionController {

    private final Commands commands;

    SectionController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(summary = "Write a section; refused if somebody else has written it since the base version")
    ResponseEntity<WriteResult> write(
            @PathVariable ReportId id,
            @PathVariable SectionName section,
            @RequestBody SectionBody body,
            IfMatch ifMatch) {
        return commands.edit(new WriteSection(id, body.as(section), body.baseVersion()), ifMatch)
                .ok();
    }

    @PostMapping("/removal")
    @Operation(summary = "Take a section out, and say why; it stays in the history")
    ResponseEntity<WriteResult> remove(
            @PathVariable ReportId id,
            @PathVariable SectionName section,
            @RequestBody RemovalBody body,
            IfMatch ifMatch) {
        return commands.edit(new RemoveSection(id, section, body.reason()), ifMatch)
                .ok();
    }

    /**
     * @param title the heading; those of expected sections are given
     * @param baseVersion the version of the report that the writer has read; needed if the section is there
     */
    record SectionBody(
            @NotNull String text,
            @Nullable String title,
            @Nullable Long baseVersion) {

        Section as(SectionName name) {
            return new Section(name, name.expected().isPresent() ? null : title, text);
        }
    }

    record RemovalBody(@NotNull String reason) {}
}
