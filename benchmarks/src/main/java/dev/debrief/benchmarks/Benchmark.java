package dev.debrief.benchmarks;

import java.util.List;

/** Measures one thing that Debrief has to reach. */
interface Benchmark {

    List<Row> measure(Installation installation) throws Exception;
}
