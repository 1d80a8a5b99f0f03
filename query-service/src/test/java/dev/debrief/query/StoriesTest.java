package dev.debrief.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.report.ReportEvent;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoriesTest {

    @Test
    void stories_tell_of_every_event_there_is() {
        assertThat(Stories.of(new Random(1), 40, 12_000).stream()
                        .map(recorded -> recorded.event().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(kindsOf(ReportEvent.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kindsOf(Class<?> event) {
        return event.isSealed()
                ? Arrays.stream(event.getPermittedSubclasses()).flatMap(StoriesTest::kindsOf)
                : Stream.of(event);
    }
}
