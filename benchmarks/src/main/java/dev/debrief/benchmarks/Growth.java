package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Row.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions to a large world against the same ones to a small one. */
final class Growth implements Benchmark {

    private static final Goal GOAL = new Goal(false, 3, 1.0);
    private static final int ITEMS_OF_A_REPORT = 10;
    private static final int FEW_REPORTS = 1_000;

    /** All questions in turns, so that the first one to be measured is no colder than the others. */
    private static final int WARM_UPS = 3;

    private final Settings settings;
    private final World.Size small;
    private final World.Size large;
    private final Map<String, String> questions;

    private Growth(Settings settings, World.Size small, World.Size large, Map<String, String> questions) {
        this.settings = settings;
        this.small = small;
        this.large = large;
        this.questions = questions;
    }

    /** The board of all action items against one of a hundredth. */
    static Growth ofTheBoard(Settings settings) {
        int items = settings.items();
        return new Growth(
                settings,
                new World.Size("board of %,d items".formatted(items / 100), items / 1000, ITEMS_OF_A_REPORT),
                new World.Size("board of %,d items".formatted(items), items / ITEMS_OF_A_REPORT, ITEMS_OF_A_REPORT),
                boardQuestions());
    }

    /** Patterns among many reports against patterns among a thousand. */
    static Growth ofPatterns(Settings settings) {
        int few = Math.min(FEW_REPORTS, settings.reports() / 2);
        return new Growth(
                settings,
                new World.Size("patterns of %,d reports".formatted(few), few, 0),
                new World.Size("patterns of %,d reports".formatted(settings.reports()), settings.reports(), 0),
                patternQuestions());
    }

    private static Map<String, String> patternQuestions() {
        String patterns = "/api/patterns";
        String of = "?from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z";
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("a year by category", patterns + of + "&by=category");
        questions.put("a year by category and service", patterns + of + "&by=category&by=service");
        questions.put("trend of a year by category", patterns + "/trend" + of + "&by=category");
        questions.put("heat map of a year", patterns + "/heat-map" + of);
        questions.put(
                "a year by team and detection, 3 in 30 days",
                patterns + of + "&by=team&by=detection&minCount=3&withinDays=30");
        return questions;
    }

    private static Map<String, String> boardQuestions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page", "/api/action-items");
        questions.put("of an owner", "/api/action-items?owner=owner-7");
        questions.put("of a team, in progress", "/api/action-items?team=team-7&status=in_progress");
        questions.put("due later", "/api/action-items?due=later");
        questions.put("digest of an owner", "/api/action-items/digest?owner=owner-7");
        questions.put("totals (all are counted)", "/api/action-items/totals");
        return questions;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        World world = new World(installation.events(), 42);
        Map<String, double[]> before = at(installation, world, small.reports());
        Map<String, double[]> after = at(installation, world, large.reports() - small.reports());
        List<Row> rows = new ArrayList<>();
        questions.keySet().forEach(question -> {
            double[] ours = Objects.requireNonNull(after.get(question));
            double[] other = Objects.requireNonNull(before.get(question));
            double[] ratios = new double[ours.length];
            for (int round = 0; round < ours.length; round++) {
                ratios[round] = ours[round] / other[round];
            }
            rows.add(new Row(
                    "%s ÷ %s: %s".formatted(large.name(), small.name(), question),
                    "ms",
                    Spread.of(ours),
                    Spread.of(other),
                    Spread.of(ratios),
                    GOAL));
        });
        return rows;
    }

    /** Adds reports, and measures each question. */
    private Map<String, double[]> at(Installation installation, World world, int more) throws Exception {
        world.add(more, large.itemsEach());
        installation.settle();
        Map<String, double[]> times = new LinkedHashMap<>();
        try (Client client = installation.queries()) {
            for (int i = 0; i < WARM_UPS; i++) {
                for (String question : questions.values()) {
                    client.medianMillis(settings.duration(), () -> question);
                }
            }
            for (Map.Entry<String, String> question : questions.entrySet()) {
                double[] rounds = new double[settings.rounds()];
                for (int round = 0; round < rounds.length; round++) {
                    rounds[round] = client.medianMillis(settings.duration(), question::getValue);
                }
                times.put(question.getKey(), rounds);
            }
        }
        return times;
    }
}
