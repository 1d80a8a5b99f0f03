package dev.debrief.views.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.query.RandomTest;
import dev.debrief.views.running.Segments.SegmentClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nodes ask each other for segments until none writes two more than another. */
class SegmentBalanceTest {

    private static final int ROUNDS = 100;

    private final List<SegmentClaim> claims = new ArrayList<>();

    @RandomTest
    void in_the_end_no_node_writes_two_more_than_another(long seed) {
        Random random = new Random(seed);
        List<String> nodes = IntStream.range(0, random.nextInt(1, 6))
                .mapToObj(i -> "node " + i)
                .toList();
        int views = random.nextInt(1, 6);
        for (int view = 0; view < views; view++) {
            int segments = random.nextInt(1, 6);
            for (int segment = 0; segment < segments; segment++) {
                claims.add(claim("view " + view, segment, nodes.get(random.nextInt(nodes.size())), null));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<String> turns = new ArrayList<>(nodes);
            Collections.shuffle(turns, random);
            turns.forEach(this::share);
        }

        assertThat(difference(nodes, claim -> true)).isLessThan(2);
        for (int view = 0; view < views; view++) {
            String name = "view " + view;
            assertThat(difference(nodes, claim -> claim.processor().equals(name)))
                    .isLessThan(2);
        }
    }

    @Test
    void a_node_that_writes_nothing_is_seen_all_the_same() {
        claims.add(claim("lists", 0, "writer", null));

        assertThat(new SegmentBalance("writer", claims).hasOthers()).isFalse();
        assertThat(new SegmentBalance("reader", claims).toAskFor()).containsExactlyElementsOf(claims);
        claims.set(0, claim("lists", 0, "writer", "reader"));
        assertThat(new SegmentBalance("writer", claims).hasOthers()).isTrue();
        assertThat(new SegmentBalance("writer", claims).toHandOver()).isEmpty();
    }

    @Test
    void a_node_that_asked_and_died_holds_nothing_up() {
        claims.add(claim("lists", 0, "writer", "dead"));
        claims.add(claim("lists", 1, "writer", null));
        claims.add(claim("lists", 2, "writer", null));

        assertThat(new SegmentBalance("new", claims).toAskFor()).hasSize(1);
    }

    /** What one node does when it is its turn. */
    private void share(String node) {
        SegmentBalance balance = new SegmentBalance(node, List.copyOf(claims));
        balance.toHandOver()
                .forEach(claim -> replace(claim, claim(claim.processor(), claim.segment(), claim.askedBy(), null)));
        balance.toRefuse()
                .forEach(claim -> replace(claim, claim(claim.processor(), claim.segment(), claim.owner(), null)));
        balance.toAskFor()
                .forEach(claim -> replace(claim, claim(claim.processor(), claim.segment(), claim.owner(), node)));
    }

    private void replace(SegmentClaim old, SegmentClaim claim) {
        claims.set(claims.indexOf(old), claim);
    }

    private int difference(List<String> nodes, Predicate<SegmentClaim> counted) {
        IntSummaryStatistics counts = nodes.stream()
                .mapToInt(node -> (int) claims.stream()
                        .filter(counted)
                        .filter(claim -> node.equals(claim.owner()))
                        .count())
                .summaryStatistics();
        return counts.getMax() - counts.getMin();
    }

    private static SegmentClaim claim(String view, int segment, @Nullable String owner, @Nullable String askedBy) {
        return new SegmentClaim(view, segment, owner, Instant.EPOCH, askedBy, -1);
    }
}
