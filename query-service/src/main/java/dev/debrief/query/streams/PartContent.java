package dev.debrief.query.streams;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a part says, as far as a reader may read it.
 *
 * @param kind its name in JSON
 * @param withheld how many things it does not say to the reader; 0 if the reader may read all of it
 */
public record PartContent(String kind, String id, Document content, int withheld) {

    static PartContent of(Document row) {
        return of(row, row.get(StreamDefinition.CONTENT, Document.class));
    }

    private static PartContent of(Document row, Document content) {
        return new PartContent(row.getString(StreamDefinition.KIND), row.getString(StreamDefinition.PART), content, 0);
    }

    /** What the part said before it last changed; null if that is not kept. */
    static @Nullable PartContent previous(Document row) {
        Document previous = row.get(StreamDefinition.PREVIOUS, Document.class);
        return previous == null ? null : of(row, previous);
    }

    public boolean isWhole() {
        return withheld == 0;
    }

    /** The same part, but it says only the rest. */
    public PartContent withholding(int things, Document rest) {
        return new PartContent(kind, id, rest, things);
    }

    /** The same part under another id, where the id itself is not for the reader. */
    public PartContent withId(String otherId) {
        return new PartContent(kind, otherId, content, withheld);
    }
}
