package dev.debrief.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How likely words mean each category of causes, learned from texts that people have classified: a linear model of words and pairs of
 * words, fitted by a fixed number of passes in a fixed order. The same texts make the same model.
 */
final class CauseModel {

    static final CauseModel NONE = new CauseModel(List.of(), Map.of(), new float[0][], Set.of());

    private static final int FEWEST_EXAMPLES = 10;
    private static final int FEWEST_OF_CATEGORY = 2;
    private static final int MOST_PASSES = 60;
    private static final int FEWEST_PASSES = 8;

    /** Bounds the time for many examples, which need fewer passes. */
    private static final int MOST_STEPS = 30_000;

    private static final double RATE = 0.5;
    private static final double SHRINKING = 1e-4;

    private static final int FEWEST_TEXTS_WITH_FEATURE = 2;

    /** Bounds the memory. */
    private static final int MOST_FEATURES = 30_000;

    private final List<String> categories;
    private final Map<String, Feature> features;
    private final float[][] weights;
    private final Set<String> taught;

    /** How frequent each category is among the examples. */
    private final double[] shares;

    private record Feature(int number, double rarity) {}

    /**
     * A report with classified causes.
     *
     * @param features its words and pairs of words, with how often each is there
     */
    record Example(String report, Map<String, Integer> features, Set<String> categories) {}

    private CauseModel(List<String> categories, Map<String, Feature> features, float[][] weights, Set<String> taught) {
        this.categories = categories;
        this.features = features;
        this.weights = weights;
        this.taught = taught;
        this.shares = new double[categories.size()];
    }

    /** The words and pairs of words of a text, with how often each is there. */
    static Map<String, Integer> features(List<String> stems) {
        Map<String, Integer> features = new HashMap<>();
        String before = "";
        for (String stem : stems) {
            features.merge(stem, 1, Integer::sum);
            if (!before.isEmpty()) {
                features.merge(before + ' ' + stem, 1, Integer::sum);
            }
            before = stem;
        }
        return features;
    }

    /** Knows nothing if there are too few examples. */
    static CauseModel learn(List<Example> unordered) {
        List<Example> examples =
                unordered.stream().sorted(Comparator.comparing(Example::report)).toList();
        List<String> categories = categories(examples);
        if (examples.size() < FEWEST_EXAMPLES || categories.size() < 2) {
            return NONE;
        }
        Map<String, Feature> features = number(examples);
        CauseModel model = new CauseModel(
                categories,
                features,
                new float[features.size()][categories.size()],
                new TreeSet<>(examples.stream().map(Example::report).toList()));
        model.fit(examples);
        return model;
    }

    private static List<String> categories(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.categories().forEach(category -> counts.merge(category, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST_OF_CATEGORY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Feature> number(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(
                example -> example.features().keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<String, Feature> features = new HashMap<>();
        counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST_TEXTS_WITH_FEATURE)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FEATURES)
                .forEach(count -> features.put(
                        count.getKey(),
                        new Feature(
                                features.size(), Math.log((1.0 + examples.size()) / (1.0 + count.getValue())) + 1)));
        return features;
    }

    /** Steps against the error, example by example; each weight has its own rate, which falls. */
    private void fit(List<Example> examples) {
        double[][] squares = new double[weights.length][categories.size()];
        List<Sparse> inputs =
                examples.stream().map(example -> sparse(example.features())).toList();
        for (Example example : examples) {
            double[] target = target(example);
            for (int category = 0; category < shares.length; category++) {
                shares[category] += target[category] / examples.size();
            }
        }
        int passes = Math.clamp(MOST_STEPS / examples.size(), FEWEST_PASSES, MOST_PASSES);
        for (int pass = 0; pass < passes; pass++) {
            for (int i = 0; i < examples.size(); i++) {
                step(inputs.get(i), target(examples.get(i)), squares);
            }
        }
    }

    private void step(Sparse input, double[] target, double[][] squares) {
        double[] likely = probabilities(input);
        for (int k = 0; k < input.numbers.length; k++) {
            int feature = input.numbers[k];
            for (int category = 0; category < target.length; category++) {
                double slope = (likely[category] - target[category]) * input.values[k]
                        + SHRINKING * weights[feature][category];
                squares[feature][category] += slope * slope;
                weights[feature][category] -= (float) (RATE * slope / (1e-6 + Math.sqrt(squares[feature][category])));
            }
        }
    }

    private double[] target(Example example) {
        double[] target = new double[categories.size()];
        long known = example.categories().stream().filter(categories::contains).count();
        for (int category = 0; category < target.length; category++) {
            target[category] = example.categories().contains(categories.get(category)) ? 1.0 / known : 0;
        }
        return target;
    }

    private static final class Sparse {

        private final int[] numbers;
        private final double[] values;

        Sparse(int[] numbers, double[] values) {
            this.numbers = numbers;
            this.values = values;
        }
    }

    /** Of length one. */
    private Sparse sparse(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> known = counts.entrySet().stream()
                .filter(count -> features.containsKey(count.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double[] values = new double[known.size()];
        int[] numbers = new int[known.size()];
        double length = 0;
        for (int k = 0; k < values.length; k++) {
            Feature feature = Objects.requireNonNull(features.get(known.get(k).getKey()));
            numbers[k] = feature.number();
            values[k] = (1 + Math.log(known.get(k).getValue())) * feature.rarity();
            length += values[k] * values[k];
        }
        for (int k = 0; k < values.length; k++) {
            values[k] /= Math.sqrt(length);
        }
        return new Sparse(numbers, values);
    }

    private double[] probabilities(Sparse input) {
        double[] scores = new double[categories.size()];
        for (int k = 0; k < input.numbers.length; k++) {
            float[] row = weights[input.numbers[k]];
            for (int category = 0; category < scores.length; category++) {
                scores[category] += row[category] * input.values[k];
            }
        }
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int category = 0; category < scores.length; category++) {
            scores[category] = Math.exp(scores[category] - highest);
            sum += scores[category];
        }
        for (int category = 0; category < scores.length; category++) {
            scores[category] /= sum;
        }
        return scores;
    }

    /** The categories with their probabilities, the most likely first; empty if the model knows nothing. */
    Map<String, Double> likely(Map<String, Integer> counts) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        double[] probabilities = probabilities(sparse(counts));
        Map<String, Double> likely = new LinkedHashMap<>();
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer category) -> -probabilities[category]))
                .forEach(category -> likely.put(categories.get(category), probabilities[category]));
        return likely;
    }

    /**
     * How much more likely the words make each category, from 0 to 1. A category is not suggested by being frequent, nor by being one of
     * few.
     */
    Map<String, Double> suggested(Map<String, Integer> counts) {
        Map<String, Double> suggested = new LinkedHashMap<>();
        likely(counts).forEach((category, probability) -> {
            double without = Math.max(shares[categories.indexOf(category)], 1.0 / categories.size());
            double more = without < 1 ? (probability - without) / (1 - without) : 0;
            if (more > 0) {
                suggested.put(category, more);
            }
        });
        return suggested;
    }

    /** The words of a text that speak most for a category, rather than for all. */
    List<String> words(Map<String, Integer> counts, String category, int most) {
        int wanted = categories.indexOf(category);
        if (wanted < 0) {
            return List.of();
        }
        Sparse input = sparse(counts);
        Map<Integer, String> names = new HashMap<>();
        counts.keySet().stream()
                .filter(features::containsKey)
                .forEach(name ->
                        names.put(Objects.requireNonNull(features.get(name)).number(), name));
        Map<String, Double> speaking = new HashMap<>();
        for (int k = 0; k < input.numbers.length; k++) {
            float[] row = weights[input.numbers[k]];
            double mean = 0;
            for (float weight : row) {
                mean += weight / row.length;
            }
            speaking.put(names.get(input.numbers[k]), (row[wanted] - mean) * input.values[k]);
        }
        return new ArrayList<>(speaking.entrySet())
                .stream()
                        .filter(word -> word.getValue() > 0)
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The reports it was learned from. */
    Set<String> taught() {
        return taught;
    }
}
