package dev.debrief.standalone;

import dev.debrief.standalone.log.LogSummary;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Backups of the embedded event store. */
@RestController
@AllowedTo(Callers.ADMINS)
@RequestMapping("/admin/backups")
@Tag(name = "Backups")
class BackupController {

    private final Backups backups;

    BackupController(Backups backups) {
        this.backups = backups;
    }

    /** A backup. */
    record WrittenBackup(
            @Schema(description = "The file, on the machine of Debrief")
            String file,

            @Schema(description = "Number of events") long events,

            @Schema(description = "Number of reports, clients and other streams of events")
            long streams,

            @Schema(description = "Event store position of the last event; -1 if there is none")
            long position,

            @Schema(description = "Hash over all events; an import of the file prints the same")
            String sha256) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Back up all events",
            description = "Only with embedded stores. Writes all events that are recorded by now into one file in the"
                    + " folder for backups, while all goes on. --import-log reads it.")
    WrittenBackup write() {
        Backups.Backup backup = backups.write();
        LogSummary contains = backup.contains();
        return new WrittenBackup(
                backup.file().toString(),
                contains.events(),
                contains.streams(),
                contains.position(),
                contains.sha256());
    }
}
