package dev.debrief.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmarks run, on sizes that say nothing. */
class BenchmarksTest {

    @Test
    void every_row_is_measured() throws Exception {
        Settings tiny = Settings.of(
                "--rounds=1", "--seconds=0.05", "--events=100", "--rows=50", "--items=1000", "--reports=100");

        String table = Benchmarks.table("On the embedded stores", tiny, EmbeddedInstallation::new);

        assertThat(List.of(table.split("\n")).stream().filter(line -> line.contains("÷")))
                .hasSize(17)
                .allSatisfy(line -> assertThat(line).matches(".*(met|missed).*"));
    }
}
