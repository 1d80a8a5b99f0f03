package dev.debrief.support.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import dev.debrief.support.graph.Drawing.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figure of what led to what. */
class DrawingTest {

    @Test
    void each_effect_stands_to_the_right_of_its_causes() {
        Drawing drawing = drawing(graph(4, "01 12 23 03"));
        assertThat(drawing.boxes()).extracting(Box::x).containsExactly(1, 235, 469, 703);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_box_covers_another_or_leaves_the_figure(long seed) {
        Random random = new Random(seed);
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            edges.add(new Edge("" + random.nextInt(i), "" + i));
            edges.add(new Edge("" + random.nextInt(i), "" + i));
        }
        Drawing drawing = Drawing.of(new CausalGraph(nodes(9), edges), new Drawing.Style(190, 44, 10_000));
        if (drawing == null) {
            return;
        }
        for (Box one : drawing.boxes()) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
            assertThat(drawing.boxes().stream().filter(other -> !other.equals(one) && overlap(one, other)))
                    .isEmpty();
        }
    }

    @Test
    void what_is_too_large_to_be_read_is_not_drawn() {
        String chain = IntStream.range(0, 9).mapToObj(i -> i + "" + (i + 1)).reduce("", (a, b) -> a + " " + b);
        assertThat(Drawing.of(graph(10, chain.strip()), Drawing.PAPER)).isNull();
        assertThat(Drawing.of(new CausalGraph(nodes(41), List.of()), Drawing.SCREEN))
                .isNull();
        assertThat(Drawing.of(new CausalGraph(List.of(), List.of()), Drawing.SCREEN))
                .isNull();
    }

    @Test
    void links_in_a_circle_end() {
        assertThat(drawing(graph(2, "01 10")).boxes()).hasSize(2);
    }

    @Test
    void long_words_are_divided_and_long_texts_are_cut() {
        assertThat(TextFit.lines("Donaudampfschifffahrtsgesellschaftskapitän", 100))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(13))
                .hasSize(4);
        assertThat(TextFit.lines("word ".repeat(100), 190))
                .hasSize(5)
                .last()
                .asString()
                .endsWith("…");
        assertThat(TextFit.lines("", 190)).containsExactly("");
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static Drawing drawing(CausalGraph graph) {
        return Objects.requireNonNull(Drawing.of(graph, Drawing.SCREEN));
    }

    private static List<Node> nodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Node("" + i, "root-cause", "Root cause", "Reason number " + i))
                .toList();
    }

    private static CausalGraph graph(int count, String edges) {
        return new CausalGraph(
                nodes(count),
                Stream.of(edges.split(" ", -1))
                        .map(edge -> new Edge(edge.substring(0, 1), edge.substring(1)))
                        .toList());
    }
}
