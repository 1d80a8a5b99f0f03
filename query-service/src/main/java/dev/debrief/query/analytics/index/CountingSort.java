package dev.debrief.query.analytics.index;

import java.util.Arrays;

/** Numbers that fall into buckets. There are many, so they are kept in a few arrays. */
public final class CountingSort {

    private int[] buckets = new int[64];
    private int[] numbers = new int[64];
    private int size;

    public void add(int bucket, int number) {
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        buckets[size] = bucket;
        numbers[size++] = number;
    }

    /** Bucket by bucket, in the order in which they came. */
    public static final class Sorted {

        private final int[] numbers;
        /** Where the numbers of each bucket begin, and those of the last end. */
        private final int[] first;

        private Sorted(int[] numbers, int[] first) {
            this.numbers = numbers;
            this.first = first;
        }

        public int size(int bucket) {
            return first[bucket + 1] - first[bucket];
        }

        public int number(int bucket, int index) {
            return numbers[first[bucket] + index];
        }
    }

    /** @param many how many buckets there are */
    public Sorted sorted(int many) {
        int[] first = new int[many + 1];
        for (int i = 0; i < size; i++) {
            first[buckets[i] + 1]++;
        }
        for (int bucket = 0; bucket < many; bucket++) {
            first[bucket + 1] += first[bucket];
        }
        int[] next = first.clone();
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[buckets[i]]++] = numbers[i];
        }
        return new Sorted(sorted, first);
    }
}
