package dev.debrief.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that is imported is exactly the log that was exported, or nothing is imported. */
class LogImportTest {

    private static final List<LoggedEvent> EVENTS = List.of(
            event(1, "a", 0, "Grüße, 😀 and \\u0000"),
            event(2, "b", 0, "{\"spaces\":  1.10}"),
            event(5, "a", 1, ""),
            event(6, "c", 0, "x".repeat(10_000)));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_imported_log_is_the_exported_one_with_gaps_and_all() throws SQLException {
        LogSummary exported = export(EVENTS, "log");

        assertThat(imported()).isEqualTo(exported);
        assertThat(all("target")).isEqualTo(EVENTS);
        assertThat(exported.events()).isEqualTo(4);
        assertThat(exported.streams()).isEqualTo(3);
    }

    @Test
    void the_next_event_gets_the_next_position() throws SQLException {
        export(EVENTS, "log");
        imported();
        try (Connection target = open("target")) {
            target.createStatement()
                    .execute("INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber,"
                            + " timeStamp, payloadType, payload, metaData) VALUES ('n', 'n', 0, 't', 'String',"
                            + " X'7B7D', X'7B7D')");
        }
        assertThat(all("target").getLast().position()).isEqualTo(7);
    }

    @Test
    void an_import_goes_on_after_the_beginning_of_the_log() throws SQLException {
        LogSummary exported = export(EVENTS, "log");
        fill("target", EVENTS.subList(0, 2));

        assertThat(imported()).isEqualTo(exported);
        assertThat(imported()).as("all of it is there").isEqualTo(exported);
        assertThat(all("target")).isEqualTo(EVENTS);
    }

    @Test
    void a_store_with_other_events_is_left_as_it_is() throws SQLException {
        export(EVENTS, "log");
        List<LoggedEvent> others = List.of(EVENTS.get(0), event(2, "b", 0, "{\"spaces\":1.10}"));
        fill("target", others);
        assertThatThrownBy(() -> imported())
                .isInstanceOf(LogException.class)
                .hasMessageContaining("not the beginning of this log. Nothing was imported.");
        assertThat(all("target")).isEqualTo(others);
    }

    @Test
    void a_store_that_is_longer_than_the_log_is_left_as_it_is() throws SQLException {
        export(EVENTS.subList(0, 2), "log");
        fill("target", EVENTS);

        assertThatThrownBy(() -> imported()).hasMessageContaining("Nothing was imported.");
        assertThat(all("target")).isEqualTo(EVENTS);
    }

    @Test
    void what_was_not_committed_is_gone_after_an_interrupted_import() throws SQLException {
        try (EventLog target = store("target")) {
            target.expect(6);
            target.append(EVENTS);
        }
        assertThat(all("target")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_file_without_one_of_its_lines_is_refused(int line) throws IOException, SQLException {
        export(EVENTS, "log");
        List<String> lines = lines("log");
        lines.remove(line);
        write("log", lines);

        assertRefused("is damaged|is version|cannot be read");
    }

    @Test
    void a_file_with_one_other_character_is_refused() throws IOException, SQLException {
        export(EVENTS, "log");
        write(
                "log",
                lines("log").stream().map(line -> line.replace("1.10", "1.11")).toList());

        assertRefused("do not have the hash");
    }

    @Test
    void a_file_that_ends_early_is_refused() throws IOException, SQLException {
        export(EVENTS, "log");
        byte[] whole = Files.readAllBytes(folder.resolve("log"));
        Files.write(folder.resolve("log"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertRefused("is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"debriefEventLog\":2}\n", "something else\n"})
    void a_file_that_is_no_log_of_this_form_is_refused(String text) throws IOException, SQLException {
        write("log", List.of(text));

        assertRefused("is not an event log that this version can read");
    }

    @Test
    void a_file_that_is_not_packed_is_refused() throws IOException, SQLException {
        Files.writeString(folder.resolve("log"), "{\"debriefEventLog\":1}\n");

        assertRefused("is damaged");
    }

    @Test
    void a_log_with_events_of_a_newer_version_is_refused() throws SQLException {
        LoggedEvent newer = new LoggedEvent(
                7, "id7", "Report", "d", 0, "2026-03-01T14:00:00.000Z", "TomorrowsEvent", null, "{}", Map.of());
        export(List.of(EVENTS.getFirst(), newer), "log");

        assertRefused("does not know: TomorrowsEvent\\. A newer version has written it");
    }

    @Test
    void a_file_that_exists_is_not_overwritten() throws IOException, SQLException {
        export(EVENTS, "log");
        byte[] before = Files.readAllBytes(folder.resolve("log"));

        assertThatThrownBy(() -> export(List.of(), "log")).hasMessageContaining("exists already");

        assertThat(folder.resolve("log")).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    /** A log of thousands of events is read and appended in several steps. */
    @Test
    void a_long_log_is_imported_in_order() throws SQLException {
        List<LoggedEvent> many = IntStream.range(0, 2_345)
                .mapToObj(i -> event(i + 1, "s" + i % 7, i / 7, "{\"n\":" + i + "}"))
                .toList();
        LogSummary exported = export(many, "log");
        assertThat(imported()).isEqualTo(exported);
        assertThat(all("target")).isEqualTo(many);
    }

    @Test
    void an_event_survives_the_form_of_axon_server() {
        for (LoggedEvent event : EVENTS) {
            assertThat(AxonServerEvents.read(AxonServerEvents.write(event), event.position()))
                    .isEqualTo(event);
            assertThat(AxonServerEvents.isFiller(AxonServerEvents.write(event))).isFalse();
        }
        assertThat(AxonServerEvents.isFiller(AxonServerEvents.filler(3))).isTrue();
    }

    private void assertRefused(String says) {
        assertThatThrownBy(this::imported)
                .isInstanceOf(LogException.class)
                .message()
                .containsPattern(says);
        assertThat(folder.resolve("target.mv.db")).doesNotExist();
    }

    private static LoggedEvent event(long position, String stream, long version, String payload) {
        return new LoggedEvent(
                position,
                "id" + position,
                "Report",
                stream,
                version,
                "2026-03-01T14:00:00.%03dZ".formatted(position % 1_000),
                "java.lang.String",
                position % 2 == 0 ? "2" : null,
                payload.startsWith("{") ? payload : EventJson.JSON.writeValueAsString(payload),
                Map.of("actorName", "Zoë \"Z\"", "source", "api"));
    }

    private LogSummary export(List<LoggedEvent> events, String name) throws SQLException {
        String source = "source" + events.hashCode();
        fill(source, events);
        try (EventLog store = store(source)) {
            return new LogFile(folder.resolve(name)).write(store);
        }
    }

    private void fill(String name, List<LoggedEvent> events) throws SQLException {
        try (EventLog store = store(name)) {
            store.expect(events.isEmpty() ? 0 : events.getLast().position());
            store.append(events);
            store.commit();
        }
    }

    private LogSummary imported() {
        return new LogImport(new LogFile(folder.resolve("log")), AnyEvent.serializer()).into(() -> store("target"));
    }

    /** Takes every event for a text, except those of tomorrow. */
    private static final class AnyEvent extends Jackson3Serializer {

        private AnyEvent() {
            super(builder());
        }

        private static Serializer serializer() {
            return new AnyEvent();
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            return type.getName().equals("TomorrowsEvent")
                    ? org.axonframework.serialization.UnknownSerializedType.class
                    : Object.class;
        }
    }

    private List<LoggedEvent> all(String name) {
        List<LoggedEvent> events = new ArrayList<>();
        try (EventLog store = store(name)) {
            store.read(events::add);
        }
        return events;
    }

    private EventLog store(String name) {
        try {
            return new EmbeddedLog(open(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open(String name) throws SQLException {
        Connection store = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name));
        EventTables.create(store);
        return store;
    }

    private List<String> lines(String name) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return new ArrayList<>(new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private void write(String name, List<String> lines) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            packed.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
