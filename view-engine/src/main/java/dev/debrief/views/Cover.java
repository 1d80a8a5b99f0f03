package dev.debrief.views;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the intervals that hold a point by equality alone. An interval is tiled by the few aligned blocks of powers of two that
 * cover it exactly, its <em>dyadic cover</em>; it holds a point if, and only if, one of its blocks is among the blocks around that
 * point. So an index over the blocks finds the rows open at any version in the same time, however many came before.
 *
 * <p>What is still open is tiled up to the next power of two, and from there on by one <em>ray</em> without an end: most rows are open,
 * and the fewer blocks they have the smaller is the index.
 *
 * @param levels the horizon: points lie in {@code [0, 2^levels)}, and what is still open reaches up to it
 */
public record Cover(int levels) {

    /** Over the versions of one report. */
    public static final Cover VERSIONS = new Cover(20);

    /** Over the positions of the whole store. */
    public static final Cover POSITIONS = new Cover(40);

    /** Where a block's number leaves room for its level: 2^48 numbers are more than any horizon needs. */
    private static final int LEVEL_SHIFT = 48;

    /** The end of what is still open. */
    public long horizon() {
        return 1L << levels;
    }

    /** The blocks that tile {@code [from, to)}: at most two on each level, and a ray if it is still open. */
    public List<Long> blocks(long from, long to) {
        if (from < 0 || from > to || to > horizon()) {
            throw new IllegalArgumentException("[%d, %d) does not lie within [0, %d)".formatted(from, to, horizon()));
        }
        List<Long> blocks = new ArrayList<>();
        if (to < horizon()) {
            tile(from, to, blocks);
            return blocks;
        }
        long start = from == 0 ? 0 : Long.highestOneBit(2 * from - 1);
        tile(from, start, blocks);
        if (start < horizon()) {
            blocks.add(ray(start));
        }
        return blocks;
    }

    /** Nothing but the point 0 itself is tiled by a block that begins there, so the blocks around a point are few. */
    private static void tile(long from, long to, List<Long> blocks) {
        long a = from;
        long b = to;
        if (a == 0 && b > 0) {
            blocks.add(block(0, a++));
        }
        for (int level = 0; a < b; level++) {
            if ((a & 1) == 1) {
                blocks.add(block(level, a++));
            }
            if ((b & 1) == 1) {
                blocks.add(block(level, --b));
            }
            a >>= 1;
            b >>= 1;
        }
    }

    /** The blocks and rays that hold {@code point}: one each on each level up to its own. */
    public List<Long> around(long point) {
        if (point < 0 || point >= horizon()) {
            throw new IllegalArgumentException(point + " does not lie within [0, " + horizon() + ")");
        }
        List<Long> blocks = new ArrayList<>();
        blocks.add(ray(0));
        blocks.add(block(0, point));
        for (int level = 0; point >> level > 0; level++) {
            blocks.add(ray(1L << level));
            if (level > 0) {
                blocks.add(block(level, point >> level));
            }
        }
        return blocks;
    }

    private static long block(int level, long number) {
        return ((long) level << LEVEL_SHIFT) | number;
    }

    /** All points from {@code start} on: 0 or a power of two. Told from blocks by being negative. */
    private static long ray(long start) {
        return ~start;
    }
}
