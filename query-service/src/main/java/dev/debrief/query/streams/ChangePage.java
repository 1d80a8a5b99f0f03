package dev.debrief.query.streams;

import dev.debrief.api.Actor;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Some of the changes of a stream.
 *
 * @param latest the last version of the stream
 * @param next the cursor of the next page, null on the last
 */
public record ChangePage(
        long latest, List<Change> items, @Nullable String next) {

    /**
     * One event, and what it did to the stream.
     *
     * @param madeAt when the change was made, if that was in another installation; else null
     */
    public record Change(
            long version,
            long position,
            Instant recordedAt,
            @Nullable Instant madeAt,
            Actor actor,
            String source,
            String event,
            @Nullable String reason,
            List<ChangedPart> parts) {}

    /**
     * What one event did to one part, as a reader may read it.
     *
     * @param before null if the part was not there
     * @param after null if it went away
     */
    public record ChangedPart(
            String kind,
            String id,
            @Nullable Document before,
            @Nullable Document after) {

        static ChangedPart closed(PartContent before) {
            return new ChangedPart(before.kind(), before.id(), before.content(), null);
        }

        static ChangedPart opened(PartContent after) {
            return new ChangedPart(after.kind(), after.id(), null, after.content());
        }

        /** A row may be found twice while it is being replaced. */
        ChangedPart and(ChangedPart other) {
            return new ChangedPart(
                    kind, id, before == null ? other.before : before, after == null ? other.after : after);
        }
    }
}
