package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.IntArrayList;

/** Sorts numbers by their buckets. */
public final class CountingSort {

    private final IntArrayList buckets = new IntArrayList();
    private final IntArrayList numbers = new IntArrayList();

    public void add(int bucket, int number) {
        buckets.add(bucket);
        numbers.add(number);
    }

    /** The numbers by bucket; within a bucket in the order in which they were added. */
    public static final class Sorted {

        private final int[] numbers;
        /** The index of the first number of each bucket, and the end of the last bucket. */
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

    /** @param many the number of buckets */
    public Sorted sorted(int many) {
        int size = numbers.size();
        int[] first = new int[many + 1];
        for (int i = 0; i < size; i++) {
            first[buckets.buffer[i] + 1]++;
        }
        for (int bucket = 0; bucket < many; bucket++) {
            first[bucket + 1] += first[bucket];
        }
        int[] next = first.clone();
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[buckets.buffer[i]]++] = numbers.buffer[i];
        }
        return new Sorted(sorted, first);
    }
}
