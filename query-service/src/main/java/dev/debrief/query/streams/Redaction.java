package dev.debrief.query.streams;

/** Decides what one reader may read of a part. Nothing of a part leaves {@link StreamHistory} without it. */
@FunctionalInterface
public interface Redaction {

    PartContent redact(PartContent whole);
}
