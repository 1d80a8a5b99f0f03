package dev.debrief.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.query.RandomTest;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverTest {

    private static final int LEVEL_SHIFT = 48;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void an_interval_holds_a_point_if_and_only_if_they_share_a_block(int levels) {
        Cover cover = new Cover(levels);
        for (long from = 0; from <= cover.horizon(); from++) {
            for (long to = from; to <= cover.horizon(); to++) {
                for (long point = 0; point < cover.horizon(); point++) {
                    assertFound(cover, from, to, point);
                }
            }
        }
    }

    @RandomTest
    void so_it_is_over_versions(long seed) {
        assertFoundAtRandom(Cover.VERSIONS, new Random(seed));
    }

    @RandomTest
    void so_it_is_over_positions(long seed) {
        assertFoundAtRandom(Cover.POSITIONS, new Random(seed));
    }

    @RandomTest
    void an_interval_has_at_most_two_blocks_a_level(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long from = random.nextLong(Cover.POSITIONS.horizon());
            List<Long> blocks = Cover.POSITIONS.blocks(from, random.nextLong(from, Cover.POSITIONS.horizon() + 1));
            assertThat(blocks.stream()
                            .collect(Collectors.groupingBy(block -> block >> LEVEL_SHIFT, Collectors.counting()))
                            .values())
                    .allMatch(count -> count <= 2);
        }
    }

    @Test
    void what_is_open_from_the_beginning_is_one_block() {
        assertThat(Cover.VERSIONS.blocks(0, Cover.VERSIONS.horizon())).hasSize(1);
    }

    @Test
    void what_is_still_open_has_few_blocks_and_a_ray() {
        assertThat(Cover.POSITIONS.blocks(100_001, Cover.POSITIONS.horizon())).hasSizeLessThanOrEqualTo(18);
        assertThat(Cover.POSITIONS.blocks(1L << 16, Cover.POSITIONS.horizon())).hasSize(1);
    }

    @Test
    void the_blocks_around_a_point_grow_with_its_length_only() {
        assertThat(Cover.POSITIONS.around(7)).hasSize(7);
        assertThat(Cover.POSITIONS.around(100_000)).hasSize(35);
    }

    @Test
    void an_interval_without_points_has_no_blocks() {
        assertThat(Cover.VERSIONS.blocks(7, 7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 2", "0, 9", "9, 9"})
    void an_interval_that_cannot_be_is_refused(long from, long to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cover(3).blocks(from, to))
                .withMessage("[%d, %d) does not lie within [0, 8)", from, to);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 8, 9, Long.MAX_VALUE})
    void a_point_beyond_the_horizon_is_refused(long point) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cover(3).around(point))
                .withMessage("%d does not lie within [0, 8)", point);
    }

    /** Points at and next to both ends, and anywhere. */
    private static void assertFoundAtRandom(Cover cover, Random random) {
        for (int i = 0; i < 10_000; i++) {
            long from = random.nextLong(cover.horizon());
            long to = random.nextBoolean() ? cover.horizon() : random.nextLong(from, cover.horizon());
            for (long point : new long[] {from - 1, from, to - 1, to, random.nextLong(cover.horizon())}) {
                if (point >= 0 && point < cover.horizon()) {
                    assertFound(cover, from, to, point);
                }
            }
        }
    }

    private static void assertFound(Cover cover, long from, long to, long point) {
        boolean found = !Collections.disjoint(cover.blocks(from, to), cover.around(point));
        if (found != (from <= point && point < to)) {
            throw new AssertionError(
                    "[%d, %d) %s %d".formatted(from, to, found ? "was found at" : "was missed at", point));
        }
    }
}
