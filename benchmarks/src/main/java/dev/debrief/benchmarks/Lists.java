package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Row.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** The first page of the reports as they were listed at any position against the same page of now. */
final class Lists implements Benchmark {

    private static final Goal GOAL = new Goal(false, 3, 1.0);
    private static final int PER_REPORT = 5;
    private static final int REPORTS_AT_A_TIME = 1000;

    private final Random random = new Random(42);
    private final Settings settings;

    Lists(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        Incidents.write(installation.events(), settings.rows(), PER_REPORT, REPORTS_AT_A_TIME, Incidents::listed);
        installation.settle();
        List<Row> rows = new ArrayList<>();
        try (Client client = installation.queries()) {
            for (int limit : new int[] {50, 20}) {
                rows.add(row(client, limit, installation.head()));
            }
        }
        return rows;
    }

    private Row row(Client client, int limit, long head) throws Exception {
        String live = "/api/reports?limit=" + limit;
        Callable<Double> now = () -> client.medianMillis(settings.duration(), () -> live);
        Callable<Double> then =
                () -> client.medianMillis(settings.duration(), () -> live + "&position=" + random.nextLong(head + 1));
        now.call();
        then.call();
        return new Rounds(settings.rounds())
                .measure(
                        "list as of any position of %,d row versions ÷ the list of now, first %d"
                                .formatted(settings.rows(), limit),
                        "ms",
                        GOAL,
                        then,
                        now);
    }
}
