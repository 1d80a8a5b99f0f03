package dev.debrief.standalone;

import dev.debrief.standalone.log.EmbeddedLog;
import dev.debrief.standalone.log.EventLog;
import dev.debrief.standalone.log.LogException;
import dev.debrief.standalone.log.LogFile;
import dev.debrief.standalone.log.LogSummary;
import dev.debrief.support.http.UnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the event log into a file while Debrief runs. The file stays on this machine: it holds what is restricted, and nobody is recorded
 * as its reader.
 */
@Component
class Backups {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'debrief-'uuuuMMdd'T'HHmmss.SSS'Z.log.gz'")
            .withZone(ZoneOffset.UTC);

    private final DataSource store;
    private final Path folder;
    private final Clock clock;

    Backups(DataSource store, @Value("${debrief.backups}") Path folder, Clock clock) {
        this.store = store;
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** A backup that was written. */
    record Backup(Path file, LogSummary contains) {}

    /** @throws UnavailableException if it cannot be written */
    Backup write() {
        Path file = folder.resolve(NAME.format(clock.instant()));
        try (EventLog log = new EmbeddedLog(store.getConnection())) {
            return new Backup(file, new LogFile(file).write(log));
        } catch (LogException e) {
            throw new UnavailableException("The backup failed. " + e.getMessage());
        } catch (SQLException e) {
            throw new UnavailableException("The backup failed, because the event store cannot be read.");
        }
    }
}
