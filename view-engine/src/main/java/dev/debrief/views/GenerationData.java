package dev.debrief.views;

/** Keeps data about generations beside their collections. */
interface GenerationData {

    /** Deletes all about a generation that is dropped. */
    void forget(Generation generation);
}
