package dev.debrief.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.command.importing.ImportProgress.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Instant now = START;
    private final Imports imports = new Imports(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void a_running_import_shows_how_far_it_is_and_how_long_it_will_take() throws IOException {
        RunningImport run = begin(1000L);
        run.counted(new ByteArrayInputStream(new byte[250])).readAllBytes();
        run.has(new ImportSummary(40, 30, 6, 4, 0, 9.5));
        now = START.plus(Duration.ofSeconds(10));
        assertThat(imports.all().imports())
                .containsExactly(new ImportProgress(State.RUNNING, "Ada", START, 10, 40, 30, 6, 4, 4, 250, 1000L, 30L));
    }

    @Test
    void without_the_size_of_the_body_nobody_knows_how_long_it_will_take() throws IOException {
        begin(null).counted(new ByteArrayInputStream(new byte[250])).readAllBytes();
        now = START.plus(Duration.ofSeconds(10));
        assertThat(imports.all().imports())
                .extracting(ImportProgress::secondsLeft)
                .containsOnlyNulls();
    }

    @Test
    void the_time_of_an_import_stands_still_when_it_has_ended() {
        RunningImport run = begin(1000L);
        now = START.plus(Duration.ofSeconds(10));
        imports.end(run, State.INTERRUPTED);
        now = START.plus(Duration.ofSeconds(90));
        assertThat(imports.all().imports())
                .containsExactly(
                        new ImportProgress(State.INTERRUPTED, "Ada", START, 10, 0, 0, 0, 0, 0, 0, 1000L, null));
    }

    @Test
    void all_that_run_are_listed_and_the_last_20_that_have_ended() {
        begin(1L);
        for (long size = 2; size <= 26; size++) {
            imports.end(begin(size), State.FINISHED);
        }
        assertThat(imports.all().imports())
                .hasSize(21)
                .extracting(ImportProgress::totalBytes)
                .startsWith(26L, 25L)
                .endsWith(7L, 1L);
    }

    private RunningImport begin(@Nullable Long size) {
        return imports.begin("Ada", size);
    }
}
