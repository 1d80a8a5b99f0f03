package dev.debrief.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.report.ReportEvent;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is recorded about a report can be said in every language. */
class ChangeTextTest {

    @Test
    void what_an_event_did_has_words_in_german() throws IOException {
        Properties german = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/web/messages_de.properties"))) {
            german.load(reader);
        }
        Set<String> missing = new TreeSet<>();
        events(ReportEvent.class)
                .map(Class::getSimpleName)
                .filter(event -> !german.containsKey("done." + event)
                        && !german.containsKey("done." + event.replaceFirst(".*(?=[A-Z][a-z]+$)", "")))
                .forEach(missing::add);
        assertThat(events(ReportEvent.class)).hasSizeGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ChangeTextTest::events)
                : Stream.of(type);
    }
}
