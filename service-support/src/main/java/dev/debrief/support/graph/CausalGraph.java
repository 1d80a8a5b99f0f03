package dev.debrief.support.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What led to what. */
public record CausalGraph(List<Node> nodes, List<Edge> edges) {

    public CausalGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param css how it is drawn, as names of classes, such as root-cause
     * @param kind what it is in words, such as Root cause
     */
    public record Node(String id, String css, String kind, String text) {}

    /** From a cause to its effect. */
    public record Edge(String from, String to) {}

    /** @param node the node with an id */
    public static CausalGraph of(List<Edge> edges, Function<String, Node> node) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Edge edge : edges) {
            nodes.computeIfAbsent(edge.from(), node);
            nodes.computeIfAbsent(edge.to(), node);
        }
        return new CausalGraph(List.copyOf(nodes.values()), edges);
    }
}
