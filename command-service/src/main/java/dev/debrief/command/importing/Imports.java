package dev.debrief.command.importing;

import dev.debrief.command.importing.ImportProgress.State;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The imports that run on this node, and the last ones that have ended. */
@Component
final class Imports {

    private static final int ENDED_KEPT = 20;

    private final Clock clock;
    private final Deque<RunningImport> newestFirst = new ArrayDeque<>();

    Imports(Clock clock) {
        this.clock = clock;
    }

    synchronized RunningImport begin(String by, @Nullable Long totalBytes) {
        RunningImport begun = new RunningImport(clock, by, totalBytes);
        newestFirst.addFirst(begun);
        return begun;
    }

    synchronized void end(RunningImport run, State how) {
        run.ended(how);
        long ended = newestFirst.stream().filter(RunningImport::hasEnded).count();
        Iterator<RunningImport> oldestFirst = newestFirst.descendingIterator();
        while (ended > ENDED_KEPT && oldestFirst.hasNext()) {
            if (oldestFirst.next().hasEnded()) {
                oldestFirst.remove();
                ended--;
            }
        }
    }

    synchronized NodeImports all() {
        List<ImportProgress> imports =
                newestFirst.stream().map(RunningImport::progress).toList();
        return new NodeImports(ManagementFactory.getRuntimeMXBean().getName(), imports);
    }
}
