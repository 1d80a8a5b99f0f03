package dev.debrief.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.web.MessageKeys;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is recorded about a report can be said in every language. */
class ChangeTextTest {

    @Test
    void what_an_event_did_has_words_in_german() {
        Set<String> german = MessageKeys.of("messages_de.properties");
        Set<String> missing = new TreeSet<>();
        events(ReportEvent.class)
                .map(Class::getSimpleName)
                .filter(event -> !german.contains("done." + event)
                        && !german.contains("done." + event.replaceFirst(".*(?=[A-Z][a-z]+$)", "")))
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
