package dev.debrief.query.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.debrief.api.Actor;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.archive.ReportArchive;
import dev.debrief.api.report.ReportId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive as a file.
 *
 * @param format name of this form, always debrief-report-1
 * @param reportId id of the report, the same in each installation
 * @param version version of the report up to which the archive goes
 * @param events events of the report, in order of their versions, from 0 without gaps
 * @param withheld versions whose event contains a confidential text, which the archive does not contain
 */
record ArchiveFile(String format, ReportId reportId, long version, List<EventInFile> events, List<Long> withheld) {

    static ArchiveFile of(ReportArchive archive) {
        List<ArchivedEvent> events = archive.events();
        return new ArchiveFile(
                ReportArchive.FORMAT,
                archive.reportId(),
                archive.version(),
                IntStream.range(0, events.size())
                        .mapToObj(version -> EventInFile.of(version, events.get(version)))
                        .toList(),
                archive.withheld());
    }

    /**
     * An event of the report.
     *
     * @param version version of the report after the event
     * @param event name of the event, such as TimelineEventCorrected
     * @param revision revision of its stored form; absent if there is only one
     * @param madeAt time at which the change was made, in UTC
     * @param actor person or machine that made the change
     * @param content stored payload; the event model describes the fields of each event
     */
    record EventInFile(
            long version,
            String event,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String revision,

            Instant madeAt,
            Actor actor,
            @JsonRawValue @Schema(type = "object") String content) {

        static EventInFile of(long version, ArchivedEvent event) {
            return new EventInFile(
                    version, event.event(), event.revision(), event.madeAt(), event.actor(), event.content());
        }
    }
}
