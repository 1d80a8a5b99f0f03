package dev.debrief.query.streams;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import dev.debrief.query.streams.ChangePage.Change;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Some changes of all streams of a kind, the last recorded first.
 *
 * @param end the place of the last change that was looked at; null if there are no others
 */
public record LatestChanges(
        List<StreamChange> items, @Nullable Place end) {

    /** A change, and the id of its stream. */
    public record StreamChange(String stream, Change change) {}

    /** A place in the order of recording. Changes that were recorded at the same time are in the order of their positions. */
    public record Place(Instant recordedAt, long position) {

        /** What the changes before this place match; all changes for null. */
        static Bson before(@Nullable Place place) {
            return place == null
                    ? empty()
                    : and(
                            lte(StreamDefinition.RECORDED_AT, place.recordedAt()),
                            or(
                                    lt(StreamDefinition.RECORDED_AT, place.recordedAt()),
                                    and(
                                            eq(StreamDefinition.RECORDED_AT, place.recordedAt()),
                                            lt(StreamDefinition.POSITION, place.position()))));
        }
    }
}
