package dev.debrief.views.generations;

/** The positions of generations, over all nodes. */
public interface GenerationProgress {

    /** The last position in the event store, -1 if it is empty. */
    long head();

    /** The last position that all segments of a generation have applied, -1 before the first. */
    long position(Generation generation);

    /** Whether this node writes the first segment of the live generation. If so, it drives the rebuild of the view. */
    boolean isDrivenHere(Generation live);
}
