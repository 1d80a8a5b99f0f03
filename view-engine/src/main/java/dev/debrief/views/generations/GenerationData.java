package dev.debrief.views.generations;

/** Stores data about generations outside of their collections. */
public interface GenerationData {

    /** Deletes the data about a generation that is dropped. */
    void forget(Generation generation);
}
