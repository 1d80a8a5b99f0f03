package dev.debrief.views.generations;

/** How far generations have come, over all nodes. */
public interface GenerationProgress {

    /** The last position in the event store, -1 if it is empty. */
    long head();

    /** The last position that all segments of a generation have applied, -1 before the first. */
    long position(Generation generation);

    /** Whether this node writes the first segment of the live generation: then it is the one to drive a rebuild of the view. */
    boolean isDrivenHere(Generation live);
}
