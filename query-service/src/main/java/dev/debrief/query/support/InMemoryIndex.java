package dev.debrief.query.support;

/** Rows of a view in memory, for figures that count all of them. The first reading takes long, each later one reads what has changed. */
public interface InMemoryIndex {

    /** Reads from the view what has changed, or all of it. */
    void readChanges();
}
