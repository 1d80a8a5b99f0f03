package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.docs.Exchange;
import dev.debrief.standalone.docs.Walkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the documentation, run as they are printed. Each request and answer is as the description of the API says. */
class StoryTest {

    private static final Path README = Path.of("../README.md");

    @TempDir
    private Path data = Path.of("");

    private final List<Exchange> exchanges = new ArrayList<>();

    @Test
    void the_five_steps_of_the_readme_print_what_it_says() {
        int port = Stage.portOf(Stage.embedded());
        assertThat(new Walkthrough(README, port, Journey.KEY, exchanges::add).run())
                .isEqualTo(5);
        assertThatAllAreAsDescribed(port);
    }

    /** It prints positions in the event store, so it needs a program of its own. */
    @Test
    void the_long_story_prints_what_it_says() {
        try (var debrief = Stage.start(data)) {
            int port = Stage.portOf(debrief);
            assertThat(new Walkthrough(Path.of("../docs/story.md"), port, Journey.KEY, exchanges::add).run())
                    .isGreaterThan(20);
            assertThatAllAreAsDescribed(port);
        }
    }

    private void assertThatAllAreAsDescribed(int port) {
        ApiContract contract =
                new ApiContract(new Api(port, Journey.KEY).get("/v3/api-docs").json());
        assertThat(exchanges).hasSizeGreaterThan(4);
        assertThat(exchanges.stream()
                        .flatMap(exchange -> contract.violations(exchange).stream())
                        .distinct())
                .isEmpty();
    }

    @Test
    void the_readme_is_read_in_five_minutes() throws IOException {
        assertThat(Files.size(README)).isLessThanOrEqualTo(10 * 1024);
    }
}
