package dev.debrief.query.streams;

import dev.debrief.views.IntervalRows;
import java.util.Comparator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A part at a version of its stream, as a reader may read it.
 *
 * @param previous what it said before it last changed; null if that is not kept, or the reader may not read all of it
 * @param version at which it last changed
 * @param since the version at which it was first recorded, or {@code version} where that is not kept
 */
public record PartVersion(PartContent part, @Nullable PartContent previous, long version, long since) {

    public static final Comparator<PartVersion> FIRST_RECORDED_FIRST = Comparator.comparingLong(PartVersion::since)
            .thenComparing(version -> version.part().id());

    static PartVersion of(Document row, Redaction redaction) {
        PartContent previous = PartContent.previous(row);
        PartContent readable = previous == null ? null : redaction.redact(previous);
        long version = row.getLong(IntervalRows.FROM);
        return new PartVersion(
                redaction.redact(PartContent.of(row)),
                readable != null && readable.isWhole() ? readable : null,
                version,
                row.get(StreamDefinition.SINCE, version));
    }
}
