package dev.debrief.views.generations;

/** Keeps data about generations beside their collections. */
public interface GenerationData {

    /** Deletes all about a generation that is dropped. */
    void forget(Generation generation);
}
