package dev.debrief.views;

import dev.debrief.views.ViewState.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How a view does.
 *
 * @param generation the one that answers, or will be the first to
 * @param position the last one it has taken in, -1 before the first
 * @param segmentsHere how many of its segments this node works on
 * @param failing whether what this node writes of it is being tried again
 * @param parked how many reports wait because of an event that could not be taken in
 * @param rebuild what a rebuild is at, null if there is none
 * @param rebuilt which part of the events a rebuild has taken in, from 0 to 1; not a number if there is none
 */
record ViewCondition(
        int generation,
        boolean complete,
        long position,
        long lag,
        int segmentsHere,
        boolean failing,
        long parked,
        @Nullable Phase rebuild,
        double rebuilt) {}
