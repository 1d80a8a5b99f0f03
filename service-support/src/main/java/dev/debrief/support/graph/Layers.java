package dev.debrief.support.graph;

import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts the nodes of a graph into columns, each one to the right of all that leads to it. An edge across several columns passes through
 * a place of its own in each. The order within a column follows the neighbours, so that few edges cross.
 */
final class Layers {

    private static final int SWEEPS = 4;

    /** Pairs of neighbours: from one place to one in the next column. */
    private final List<Edge> steps = new ArrayList<>();

    private final List<List<String>> columns = new ArrayList<>();

    private Layers() {}

    static Layers of(CausalGraph graph) {
        Layers layers = new Layers();
        Map<String, Integer> depths = depths(graph);
        depths.forEach((id, depth) -> layers.column(depth).add(id));
        for (int i = 0; i < graph.edges().size(); i++) {
            layers.connect(i, graph.edges().get(i), depths);
        }
        for (int i = 0; i < SWEEPS; i++) {
            layers.sweep(i % 2 == 0);
        }
        return layers;
    }

    List<List<String>> columns() {
        return columns;
    }

    List<Edge> steps() {
        return steps;
    }

    /** Without a cycle, depths settle after as many rounds as there are nodes. */
    private static Map<String, Integer> depths(CausalGraph graph) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        graph.nodes().forEach(node -> depths.put(node.id(), 0));
        for (int round = 0; round < depths.size(); round++) {
            for (Edge edge : graph.edges()) {
                depths.merge(edge.to(), depths.getOrDefault(edge.from(), 0) + 1, Math::max);
            }
        }
        for (Node node : graph.nodes().reversed()) {
            graph.edges().stream()
                    .filter(edge -> edge.from().equals(node.id()))
                    .mapToInt(edge -> depths.getOrDefault(edge.to(), 1) - 1)
                    .min()
                    .ifPresent(nearest -> depths.merge(node.id(), nearest, Math::max));
        }
        return depths;
    }

    private List<String> column(int depth) {
        while (columns.size() <= depth) {
            columns.add(new ArrayList<>());
        }
        return columns.get(depth);
    }

    private void connect(int number, Edge edge, Map<String, Integer> depths) {
        int from = depths.getOrDefault(edge.from(), 0);
        int to = depths.getOrDefault(edge.to(), 0);
        String last = edge.from();
        for (int depth = from + 1; depth < to; depth++) {
            String passage = "passage " + number + " " + depth;
            column(depth).add(passage);
            steps.add(new Edge(last, passage));
            last = passage;
        }
        steps.add(new Edge(last, edge.to()));
    }

    private void sweep(boolean right) {
        List<List<String>> order = right ? columns : columns.reversed();
        for (int i = 1; i < order.size(); i++) {
            List<String> before = order.get(i - 1);
            Map<String, Double> weights = new HashMap<>();
            for (String id : order.get(i)) {
                weights.put(id, weight(id, before, right));
            }
            order.get(i).sort(Comparator.comparing(id -> weights.getOrDefault(id, 0.0)));
        }
    }

    /** The mean place of the neighbours in the column before. */
    private double weight(String id, List<String> before, boolean right) {
        Function<Edge, String> here = right ? Edge::to : Edge::from;
        Function<Edge, String> there = right ? Edge::from : Edge::to;
        return steps.stream()
                .filter(step -> here.apply(step).equals(id))
                .mapToInt(step -> before.indexOf(there.apply(step)))
                .average()
                .orElse(0);
    }
}
