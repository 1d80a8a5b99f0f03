package dev.debrief.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.docs.MarkdownPage.Step;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the commands of a page in their order, and compares what they print with what the page says. */
public final class Walkthrough {

    /** What Debrief does on its own takes a moment: commands with a sleep in them are repeated, as readers would. */
    private static final int ATTEMPTS_AFTER_SLEEP = 10;

    private final MarkdownPage page;
    private final Shell shell;

    /** @param observer is shown each request and its answer */
    public Walkthrough(Path file, int port, String key, Consumer<Exchange> observer) {
        this.page = MarkdownPage.read(file);
        this.shell = new Shell("http://127.0.0.1:" + port, key, observer);
    }

    /** Answers how many outputs were compared. */
    public long run() {
        page.steps().forEach(this::run);
        return page.steps().stream().filter(step -> step.printed() != null).count();
    }

    private void run(Step step) {
        String printed = shell.run(step.commands());
        if (step.printed() == null) {
            return;
        }
        PrintedOutput expected = new PrintedOutput(step.printed());
        Optional<String> missing = expected.missingFrom(printed);
        for (int i = 0;
                i < ATTEMPTS_AFTER_SLEEP
                        && missing.isPresent()
                        && step.commands().contains("sleep ");
                i++) {
            printed = shell.run(step.commands());
            missing = expected.missingFrom(printed);
        }
        assertThat(missing)
                .as("%s:%d printed%n%s%nwithout, at its place", page.file(), step.line(), printed)
                .isEmpty();
    }
}
