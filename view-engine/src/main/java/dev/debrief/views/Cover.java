package dev.debrief.views;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the intervals that contain a point by comparing for equality only. An interval is divided into the few aligned blocks of powers of
 * two that cover it exactly, its <em>dyadic cover</em>. It contains a point exactly if one of its blocks is also one of the blocks around
 * that point. So an index on the blocks finds the rows that are valid at any version in the same time, no matter how many rows are older.
 *
 * <p>An interval without an end is divided into blocks up to the next power of two, and one <em>ray</em> without an end from there on. Most
 * rows have no end, and fewer blocks for each row make a smaller index.
 *
 * @param levels the horizon: points lie in {@code [0, 2^levels)}, and an interval without an end reaches up to it
 */
public record Cover(int levels) {

    /** For the versions of one report. */
    public static final Cover VERSIONS = new Cover(20);

    /** For the positions of the event store. */
    public static final Cover POSITIONS = new Cover(40);

    /** The bits of the number of a block; the others are for its level. 2^48 numbers are enough for any horizon. */
    private static final int LEVEL_SHIFT = 48;

    /** The end of intervals without an end. */
    public long horizon() {
        return 1L << levels;
    }

    /** The blocks that cover {@code [from, to)}: at most two on each level, and a ray if it has no end. */
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

    /** A block that begins at 0 covers only the point 0, so there are few blocks around a point. */
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

    /** The blocks and rays that contain {@code point}: one of each on each level up to its own. */
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

    /** The points from {@code start} on, which is 0 or a power of two. Rays are negative numbers, blocks are not. */
    private static long ray(long start) {
        return ~start;
    }
}
