package dev.debrief.command.importing;

import static dev.debrief.command.importing.LenientFields.text;

import dev.debrief.api.Actor;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.archive.ReportArchive;
import dev.debrief.api.importing.ImportCommand.ImportArchive;
import dev.debrief.api.report.ReportId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as its archive describes it, which another installation of Debrief has written. */
final class ArchiveRecord {

    /** Numbers keep their digits: the hash of a published revision is computed from the stored text. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode json;

    ArchiveRecord(byte[] line) {
        this.json = EXACT.readTree(line);
    }

    static boolean isOne(JsonNode json) {
        return ReportArchive.FORMAT.equals(text(json.path("format")));
    }

    /** @throws UnusableRecord if the archive is not whole */
    ImportArchive command(String fingerprint) {
        List<ArchivedEvent> events = new ArrayList<>();
        for (JsonNode event : json.path("events")) {
            events.add(event(event, events.size()));
        }
        return new ImportArchive(reportId(), fingerprint, events);
    }

    /** What the archive does not contain, as texts for the importer. */
    List<String> notes() {
        return json.path("withheld").isEmpty()
                ? List.of()
                : List.of("confidential texts are not in the archive; a revision that contains them has another hash");
    }

    private ReportId reportId() {
        try {
            return ReportId.of(required(json, "reportId"));
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord("reportId is not the id of a report");
        }
    }

    private static ArchivedEvent event(JsonNode event, int version) {
        JsonNode actor = event.path("actor");
        if (event.path("version").asInt(-1) != version) {
            throw new UnusableRecord("events do not have the versions from 0 without gaps");
        }
        return new ArchivedEvent(
                required(event, "event"),
                text(event.path("revision")),
                madeAt(event),
                new Actor(required(actor, "id"), required(actor, "name"), required(actor, "role")),
                EXACT.writeValueAsString(event.path("content")));
    }

    private static Instant madeAt(JsonNode event) {
        try {
            return Instant.parse(required(event, "madeAt"));
        } catch (DateTimeException e) {
            throw new UnusableRecord("madeAt is no time");
        }
    }

    private static String required(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new UnusableRecord(name + " is missing in the archive");
        }
        return value.stringValue();
    }
}
