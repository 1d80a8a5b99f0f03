package dev.debrief.command.importing;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.importing.ImportAnswer;
import dev.debrief.api.importing.ImportCommand.ImportArchive;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.command.importing.LineAnswer.Outcome;
import dev.debrief.command.importing.LineReader.Line;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.DocumentParser;
import dev.debrief.support.http.ConstraintErrors;
import dev.debrief.support.http.JsonErrors;
import dev.debrief.support.http.UnavailableException;
import dev.debrief.support.security.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.interceptors.JSR303ViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Imports incidents from lines of JSON as reports. A refused line does not stop the import. */
@Component
public class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);

    /** The maximum size of a line in bytes. */
    private static final int LONGEST_LINE = 4 << 20;

    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

    private final Commands commands;
    private final DocumentParser documentParser;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Importer(Commands commands, DocumentParser documentParser) {
        this.commands = commands;
        this.documentParser = documentParser;
    }

    /** Receives the result of each line, and the counts including it. An imported line is durable by then. */
    public interface Listener {
        void settled(LineAnswer answer, ImportSummary soFar);
    }

    /** @throws IOException if reading the lines fails */
    public ImportSummary run(InputStream in, Identity caller, Listener listener) throws IOException {
        LineReader lineReader = new LineReader(in);
        ImportSummary summary = ImportSummary.none();
        long started = System.nanoTime();
        long reported = started;
        for (Line line = lineReader.next(LONGEST_LINE); line != null; line = lineReader.next(LONGEST_LINE)) {
            if (isBlank(line)) {
                continue;
            }
            LineAnswer answer = importLine(line, caller);
            long now = System.nanoTime();
            summary = summary.plus(answer, Duration.ofNanos(now - started));
            listener.settled(answer, summary);
            if (now - reported > REPORT_EVERY.toNanos()) {
                reported = now;
                log.info("Import in progress: {}", summary);
            }
        }
        log.info("Import finished: {}", summary);
        return summary;
    }

    private LineAnswer importLine(Line line, Identity caller) {
        if (line.bytes() == null) {
            return LineAnswer.refused(line.number(), null, "is longer than " + LONGEST_LINE + " bytes");
        }
        String externalId = null;
        try {
            JsonNode node = json.readTree(line.bytes());
            if (ArchiveRecord.isOne(node)) {
                externalId = node.path("reportId").asString(null);
                return importArchive(line, new ArchiveRecord(line.bytes()), fingerprint(node), caller);
            }
            externalId = node.path("id").asString(null);
            return importIncident(line, new IncidentRecord(node), externalId, fingerprint(node), caller);
        } catch (RuntimeException e) {
            return LineAnswer.refused(line.number(), externalId, reason(e));
        }
    }

    private LineAnswer importArchive(Line line, ArchiveRecord archive, String fingerprint, Identity caller) {
        ImportArchive command = archive.command(fingerprint);
        ImportAnswer answer = (ImportAnswer) commands.send(command, caller);
        String report = command.reportId().toString();
        return answered(line, report, report, answer, archive.notes());
    }

    private LineAnswer importIncident(
            Line line, IncidentRecord incident, @Nullable String externalId, String fingerprint, Identity caller) {
        ImportIncident command = incident.command(fingerprint, documentParser, caller);
        ImportAnswer answer = (ImportAnswer) commands.send(command, caller);
        incident.refused(answer.refused());
        return answered(line, externalId, command.reportId().toString(), answer, incident.notes());
    }

    private static LineAnswer answered(
            Line line, @Nullable String externalId, String report, ImportAnswer answer, List<String> notes) {
        return new LineAnswer(
                line.number(),
                answer.imported() ? Outcome.IMPORTED : Outcome.UNCHANGED,
                externalId,
                report,
                answer.version(),
                null,
                notes);
    }

    private static String reason(RuntimeException e) {
        return switch (e) {
            case UnusableRecord unusable -> unusable.reason();
            case JacksonException broken -> JsonErrors.of(broken).message();
            case JSR303ViolationException illFormed -> ConstraintErrors.inWords(illFormed.getViolations());
            case HandlerExecutionException refused
            when refused.getDetails().orElse(null) instanceof Refusal refusal -> refusal.inWords();
            case UnavailableException away -> String.valueOf(away.getMessage());
            default -> {
                log.error("A line could not be imported", e);
                yield "could not be recorded; the log of the service has the details";
            }
        };
    }

    /** The same text for the same content in any order of fields. */
    private String fingerprint(JsonNode node) {
        return Sha256.hex(json.writeValueAsBytes(json.treeToValue(node, Object.class)));
    }

    private static boolean isBlank(Line line) {
        byte @Nullable [] bytes = line.bytes();
        if (bytes == null) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
