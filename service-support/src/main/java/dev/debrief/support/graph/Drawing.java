package dev.debrief.support.graph;

import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A causal graph drawn from left to right: boxes with text, and lines that run straight or turn at right angles. Lengths are in pixels.
 */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines, List<Tip> tips) {

    public static final Style SCREEN = new Style(190, 44, 1400);
    public static final Style PAPER = new Style(150, 30, 670);

    private static final int MOST_NODES = 40;
    private static final int HIGHEST = 900;
    private static final int ROW = 16;
    private static final int PADDING = 10;
    private static final int APART = 18;
    private static final int TIP = 6;

    /**
     * @param boxWidth width of a box where there is room
     * @param gap width between columns
     * @param widest width of the whole drawing at most
     */
    public record Style(int boxWidth, int gap, int widest) {}

    /** A box with the kind of what is in it above its text. */
    public record Box(String id, int x, int y, int width, int height, String kind, String css, List<Text> texts) {}

    /** A line of text, by the middle of its base. */
    public record Text(int x, int y, String words) {}

    /** A line, as a thin rectangle. */
    public record Line(int x, int y, int width, int height) {}

    /** The point of an arrow to the right: its upper left corner and its size. */
    public record Tip(int x, int y, int size) {

        /** The corners, as in SVG. */
        public String points() {
            return "%d,%d %d,%d %d,%d".formatted(x, y, x + size, y + size, x, y + 2 * size);
        }
    }

    /** Null for a graph that is too large to be read as a figure. */
    public static @Nullable Drawing of(CausalGraph graph, Style style) {
        Layers layers = Layers.of(graph);
        int columns = layers.columns().size();
        int room = (style.widest() - (columns - 1) * style.gap()) / Math.max(1, columns);
        int boxWidth = Math.min(style.boxWidth(), room);
        if (graph.nodes().isEmpty() || graph.nodes().size() > MOST_NODES || boxWidth < TextFit.NARROWEST) {
            return null;
        }
        Drawing drawing = new Sketch(graph, layers, boxWidth, style.gap()).drawn();
        return drawing.height() > HIGHEST ? null : drawing;
    }

    /** A drawing in the making. */
    private static final class Sketch {

        private final List<Box> boxes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Tip> tips = new ArrayList<>();
        private final Map<String, Node> nodes = new HashMap<>();
        private final Map<String, Integer> columnOf = new HashMap<>();
        private final Map<String, Integer> middles = new HashMap<>();
        private final Layers layers;
        private final int boxWidth;
        private final int gap;

        Sketch(CausalGraph graph, Layers layers, int boxWidth, int gap) {
            graph.nodes().forEach(node -> nodes.put(node.id(), node));
            this.layers = layers;
            this.boxWidth = boxWidth;
            this.gap = gap;
        }

        Drawing drawn() {
            int height = layers.columns().stream().mapToInt(this::height).max().orElse(0);
            for (int i = 0; i < layers.columns().size(); i++) {
                place(i, layers.columns().get(i), height);
            }
            layers.steps().forEach(this::connect);
            int columns = layers.columns().size();
            return new Drawing(columns * boxWidth + (columns - 1) * gap + 2, height + 2, boxes, lines, tips);
        }

        private int height(List<String> column) {
            return column.stream().mapToInt(this::height).sum() + (column.size() - 1) * APART;
        }

        private int height(String id) {
            Node node = nodes.get(id);
            return node == null ? ROW : (TextFit.lines(node.text(), boxWidth).size() + 1) * ROW + 2 * PADDING;
        }

        private void place(int number, List<String> column, int drawingHeight) {
            int x = 1 + number * (boxWidth + gap);
            int y = 1 + (drawingHeight - height(column)) / 2;
            for (String id : column) {
                columnOf.put(id, number);
                middles.put(id, y + height(id) / 2);
                Node node = nodes.get(id);
                if (node == null) {
                    lines.add(new Line(x, y + height(id) / 2, boxWidth, 1));
                } else {
                    boxes.add(box(node, x, y));
                }
                y += height(id) + APART;
            }
        }

        private Box box(Node node, int x, int y) {
            List<Text> texts = new ArrayList<>();
            int base = y + PADDING + ROW - 4;
            for (String words : TextFit.lines(node.text(), boxWidth)) {
                base += ROW;
                texts.add(new Text(x + boxWidth / 2, base, words));
            }
            return new Box(node.id(), x, y, boxWidth, height(node.id()), node.kind(), node.css(), texts);
        }

        /** Each source has its own place between two columns where its lines turn. */
        private void connect(Edge step) {
            int column = columnOf.getOrDefault(step.from(), 0);
            List<String> sources = layers.columns().get(column);
            int left = 1 + column * (boxWidth + gap) + boxWidth;
            int turn = left + (gap - TIP) * (sources.indexOf(step.from()) + 1) / (sources.size() + 1);
            int from = middles.getOrDefault(step.from(), 0);
            int to = middles.getOrDefault(step.to(), 0);
            lines.add(new Line(left, from, turn - left + 1, 1));
            lines.add(new Line(turn, Math.min(from, to), 1, Math.abs(from - to) + 1));
            lines.add(new Line(turn, to, left + gap - turn, 1));
            if (nodes.containsKey(step.to())) {
                tips.add(new Tip(left + gap - TIP, to - TIP, TIP));
            }
        }
    }
}
