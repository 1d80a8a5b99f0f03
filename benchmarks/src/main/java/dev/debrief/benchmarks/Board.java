package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Row.Goal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Questions to a large board against the same ones to a board a hundredth of its size. */
final class Board implements Benchmark {

    private static final Goal GOAL = new Goal(false, 3, 1.0);
    private static final int ITEMS_OF_A_REPORT = 10;
    private static final int SMALL = 100;

    private static final Map<String, String> QUESTIONS = questions();

    private final Settings settings;

    Board(Settings settings) {
        this.settings = settings;
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page", "/api/action-items");
        questions.put("of an owner", "/api/action-items?owner=owner-7");
        questions.put("of a team, in progress", "/api/action-items?team=team-7&status=in_progress");
        questions.put("at rest for a week, a month from now", "/api/action-items?stale=true&asOf=2027-03-01T00:00:00Z");
        questions.put("digest of an owner", "/api/action-items/digest?owner=owner-7");
        questions.put("totals (all are counted)", "/api/action-items/totals");
        return questions;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        World world = new World(installation.events(), 42);
        Map<String, double[]> small = at(installation, world, settings.items() / SMALL);
        Map<String, double[]> large = at(installation, world, settings.items() - settings.items() / SMALL);
        List<Row> rows = new ArrayList<>();
        QUESTIONS.keySet().forEach(question -> {
            double[] ours = Objects.requireNonNull(large.get(question));
            double[] other = Objects.requireNonNull(small.get(question));
            double[] ratios = new double[ours.length];
            for (int round = 0; round < ours.length; round++) {
                ratios[round] = ours[round] / other[round];
            }
            rows.add(new Row(
                    "board of %,d items ÷ of %,d: %s".formatted(settings.items(), settings.items() / SMALL, question),
                    "ms",
                    Spread.of(ours),
                    Spread.of(other),
                    Spread.of(ratios),
                    GOAL));
        });
        return rows;
    }

    /** Adds items, and measures each question. */
    private Map<String, double[]> at(Installation installation, World world, int more) throws Exception {
        world.add(more / ITEMS_OF_A_REPORT, ITEMS_OF_A_REPORT);
        installation.settle();
        Map<String, double[]> times = new LinkedHashMap<>();
        try (Client client = installation.queries()) {
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                millis(client, question.getValue());
                double[] rounds = new double[settings.rounds()];
                for (int round = 0; round < rounds.length; round++) {
                    rounds[round] = millis(client, question.getValue());
                }
                times.put(question.getKey(), rounds);
            }
        }
        return times;
    }

    /** @return the median of how long a request takes */
    private double millis(Client client, String path) throws IOException {
        DoubleStream.Builder times = DoubleStream.builder();
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < settings.duration().toNanos()) {
            client.send("GET", path, "", "");
            long done = System.nanoTime();
            times.add((done - now) / 1e6);
            now = done;
        }
        return Spread.of(times.build().toArray()).median();
    }
}
