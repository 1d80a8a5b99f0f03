package dev.debrief.query.document.page;

import java.util.List;

/** What led to what. */
public record CausalGraph(List<Node> nodes, List<Edge> edges) {

    public CausalGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** @param kind what it is, such as Root cause */
    public record Node(String id, String kind, String text) {}

    /** From a cause to its effect. */
    public record Edge(String from, String to) {}
}
