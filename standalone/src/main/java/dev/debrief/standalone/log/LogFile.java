package dev.debrief.standalone.log;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A log in a file: gzipped lines of JSON. The first line names the form, each further line is an event, and the last line counts them and
 * has the hash.
 */
public final class LogFile {

    private static final String HEAD = "{\"debriefEventLog\":1}";

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    /**
     * Writes all events. The file gets its name when it is complete and on the disk; only its owner can read it.
     *
     * @throws LogException if the file exists, or cannot be written
     */
    public LogSummary write(EventLog log) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
            try {
                LogSummary summary = writeAll(log, unfinished);
                Files.move(unfinished, file);
                return summary;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new LogException(file + " exists already.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new LogException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static LogSummary writeAll(EventLog log, Path unfinished) throws IOException {
        LogCounter counter = new LogCounter();
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile());
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                Writer lines = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            lines.write(HEAD + "\n");
            log.read(event -> {
                counter.accept(event);
                writeLine(lines, event);
            });
            writeLine(lines, counter.summary());
            lines.flush();
            packed.finish();
            out.getFD().sync();
        }
        return counter.summary();
    }

    private static void writeLine(Writer lines, Object line) {
        try {
            lines.write(EventJson.JSON.writeValueAsString(line) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads all events.
     *
     * @throws LogException if it is not a log, or not what was written
     */
    LogSummary read(Consumer<LoggedEvent> reader) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            if (!HEAD.equals(lines.readLine())) {
                throw new LogException(file + " is not an event log that this version can read.");
            }
            return readAll(lines, reader);
        } catch (NoSuchFileException e) {
            throw new LogException(file + " does not exist.", e);
        } catch (IOException e) {
            throw damaged(": " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw damaged(", a line cannot be read.", e);
        }
    }

    private LogSummary readAll(BufferedReader lines, Consumer<LoggedEvent> reader) throws IOException {
        LogCounter counter = new LogCounter();
        String line = lines.readLine();
        for (String next = lines.readLine(); next != null; next = lines.readLine()) {
            LoggedEvent event = EventJson.JSON.readValue(line, LoggedEvent.class);
            counter.accept(event);
            reader.accept(event);
            line = next;
        }
        if (line == null || !counter.summary().equals(EventJson.JSON.readValue(line, LogSummary.class))) {
            throw damaged(", its events do not have the hash in its last line.", null);
        }
        return counter.summary();
    }

    private LogException damaged(String how, @Nullable Throwable cause) {
        return new LogException(file + " is damaged" + how, cause);
    }
}
