package dev.debrief.command.importing;

import static dev.debrief.command.Cast.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.command.document.Parsers;
import dev.debrief.command.importing.LineAnswer.Outcome;
import dev.debrief.command.support.CommandSide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real records of many sources, where somebody has put them beside the project. They are no part of it. */
class RealIncidentsTest {

    private static final Path INCIDENTS = Path.of("../../shared/data/incidents.jsonl");
    private static final Clock LONG_AFTER = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), UTC);
    private static final Identity ADA = new Identity("ada", "Ada", Set.of(Role.ADMIN), Set.of());

    @Test
    void every_real_incident_is_imported_and_imported_again_changes_nothing() throws IOException {
        assumeTrue(Files.exists(INCIDENTS), () -> "there are no real incidents at " + INCIDENTS.toAbsolutePath());
        try (CommandSide debrief = new CommandSide(LONG_AFTER)) {
            Importer importer = new Importer(debrief.commands(), Parsers.markdown());
            assertThat(answers(importer)).isNotEmpty().allMatch(answer -> answer.outcome() == Outcome.IMPORTED);
            assertThat(answers(importer)).isNotEmpty().allMatch(answer -> answer.outcome() == Outcome.UNCHANGED);
        }
    }

    private static List<LineAnswer> answers(Importer importer) throws IOException {
        List<LineAnswer> answers = new ArrayList<>();
        try (InputStream incidents = Files.newInputStream(INCIDENTS)) {
            importer.run(incidents, ADA, (answer, soFar) -> answers.add(answer));
        }
        return answers;
    }
}
