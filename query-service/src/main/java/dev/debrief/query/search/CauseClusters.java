package dev.debrief.query.search;

import dev.debrief.query.search.Analyzers.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups texts by their words: the two nearest groups become one, as long as their texts are on average alike enough. The same texts in
 * the same order make the same groups. Takes time and memory with the square of the number of texts.
 */
final class CauseClusters {

    /** The mean likeness (cosine of weighted words) of two groups that become one. */
    private static final float ALIKE = 0.1f;

    private static final int MOST_WORDS = 4;

    private final List<Map<String, Float>> texts = new ArrayList<>();
    /** How each stem is written, and how often. */
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    private CauseClusters() {}

    /**
     * Texts that belong together.
     *
     * @param members their numbers, those nearest to the others first
     * @param words the words that at least a third of them contain, the weightiest first
     */
    record Cluster(List<Integer> members, List<String> words) {}

    /** The groups of at least two texts, the largest first. */
    static List<Cluster> of(List<String> texts) {
        CauseClusters clusters = new CauseClusters();
        clusters.weigh(texts);
        return clusters.merged().stream()
                .filter(members -> members.size() > 1)
                .map(clusters::cluster)
                .sorted(Comparator.comparingInt(
                                (Cluster cluster) -> -cluster.members().size())
                        .thenComparing(cluster -> cluster.words().toString())
                        .thenComparing(cluster -> texts.get(cluster.members().getFirst())))
                .toList();
    }

    /** Each text as a vector of length one. A word that is in one text only has nothing to say. */
    private void weigh(List<String> all) {
        Map<String, Integer> frequency = new HashMap<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (String text : all) {
            Map<String, Integer> count = new TreeMap<>();
            for (Token token : Analyzers.asked(text)) {
                if (!Analyzers.isStopWord(token.written())) {
                    count.merge(token.stem(), 1, Integer::sum);
                    written.computeIfAbsent(token.stem(), any -> new TreeMap<>())
                            .merge(token.written(), 1, Integer::sum);
                }
            }
            count.keySet().forEach(stem -> frequency.merge(stem, 1, Integer::sum));
            counts.add(count);
        }
        for (Map<String, Integer> count : counts) {
            Map<String, Float> weights = new TreeMap<>();
            count.forEach((stem, times) -> {
                int texts = Objects.requireNonNull(frequency.get(stem));
                if (texts > 1) {
                    double rarity = Math.log((1.0 + all.size()) / (1.0 + texts)) + 1;
                    weights.put(stem, (float) ((1 + Math.log(times)) * rarity));
                }
            });
            double length = Math.sqrt(weights.values().stream()
                    .mapToDouble(weight -> weight * weight)
                    .sum());
            weights.replaceAll((stem, weight) -> (float) (weight / length));
            texts.add(weights);
        }
    }

    /** As it is written most often. */
    private String written(String stem) {
        return Objects.requireNonNull(written.get(stem)).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private float[][] likeness() {
        float[][] likeness = new float[texts.size()][texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map<String, Float> other = texts.get(j);
                float sum = 0;
                for (Map.Entry<String, Float> weight : texts.get(i).entrySet()) {
                    sum += weight.getValue() * other.getOrDefault(weight.getKey(), 0f);
                }
                likeness[i][j] = sum;
                likeness[j][i] = sum;
            }
        }
        return likeness;
    }

    /** Follows nearest neighbours until two are nearest to each other, and merges them (average linkage). */
    private List<List<Integer>> merged() {
        float[][] likeness = likeness();
        List<List<Integer>> groups = new ArrayList<>();
        IntStream.range(0, texts.size()).forEach(i -> groups.add(new ArrayList<>(List.of(i))));
        boolean[] ended = new boolean[groups.size()];
        List<Integer> chain = new ArrayList<>();
        int next = 0;
        while (next < groups.size() || !chain.isEmpty()) {
            if (chain.isEmpty()) {
                if (!ended[next] && !groups.get(next).isEmpty()) {
                    chain.add(next);
                }
                next++;
                continue;
            }
            int last = chain.getLast();
            int nearest =
                    nearest(likeness[last], groups, ended, last, chain.size() > 1 ? chain.get(chain.size() - 2) : -1);
            if (nearest < 0 || likeness[last][nearest] < ALIKE) {
                ended[last] = true;
                chain.removeLast();
            } else if (chain.size() > 1 && nearest == chain.get(chain.size() - 2)) {
                chain.removeLast();
                chain.removeLast();
                int kept = Math.min(last, nearest);
                merge(likeness, groups, kept, Math.max(last, nearest));
                next = Math.min(next, kept);
            } else {
                chain.add(nearest);
            }
        }
        return groups;
    }

    /** The one before in the chain is preferred among equals, so that the chain ends. */
    private static int nearest(float[] likeness, List<List<Integer>> groups, boolean[] ended, int self, int before) {
        int nearest = before;
        for (int i = 0; i < likeness.length; i++) {
            if (i != self
                    && !ended[i]
                    && !groups.get(i).isEmpty()
                    && (nearest < 0 || likeness[i] > likeness[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static void merge(float[][] likeness, List<List<Integer>> groups, int kept, int gone) {
        float ofKept = groups.get(kept).size();
        float ofGone = groups.get(gone).size();
        for (int i = 0; i < likeness.length; i++) {
            float mean = (ofKept * likeness[kept][i] + ofGone * likeness[gone][i]) / (ofKept + ofGone);
            likeness[kept][i] = mean;
            likeness[i][kept] = mean;
        }
        groups.get(kept).addAll(groups.get(gone));
        groups.get(gone).clear();
    }

    private Cluster cluster(List<Integer> members) {
        Map<String, Float> sum = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        for (int member : members) {
            this.texts.get(member).forEach((stem, weight) -> {
                sum.merge(stem, weight, Float::sum);
                texts.merge(stem, 1, Integer::sum);
            });
        }
        List<String> words = sum.entrySet().stream()
                .filter(word -> 3 * Objects.requireNonNull(texts.get(word.getKey())) >= members.size())
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(word -> written(word.getKey()))
                .toList();
        Comparator<Integer> central = Comparator.comparingDouble(member -> -likeness(this.texts.get(member), sum));
        return new Cluster(
                members.stream().sorted(central.thenComparing(i -> i)).toList(), words);
    }

    private static double likeness(Map<String, Float> text, Map<String, Float> sum) {
        return text.entrySet().stream()
                .mapToDouble(word -> word.getValue() * sum.getOrDefault(word.getKey(), 0f))
                .sum();
    }
}
