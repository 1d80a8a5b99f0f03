package dev.debrief.api;

/** A constant that people write in several ways. */
public interface WrittenVariously {

    /** Whether these words mean this constant. */
    boolean isWritten(String words);
}
