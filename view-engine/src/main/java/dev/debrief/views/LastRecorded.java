package dev.debrief.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds the last change, by version or position, that was recorded by an instant. The clocks of nodes differ, so times of recording are not
 * exactly in this order: changes recorded shortly before the latest one are compared too.
 */
public final class LastRecorded {

    /** How much the clocks of the recording nodes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private LastRecorded() {}

    /**
     * Finds the last change.
     *
     * @param changes documents with the field {@code recordedAt}
     * @param order the order in which the change is the last
     */
    public static Optional<Document> by(Instant instant, MongoCollection<Document> changes, Bson filter, String order) {
        return Optional.ofNullable(changes.find(and(filter, lte("recordedAt", instant)))
                        .sort(descending("recordedAt"))
                        .limit(1)
                        .first())
                .map(latest -> changes.find(and(
                                filter,
                                lte("recordedAt", instant),
                                gte("recordedAt", timeOf(latest).minus(CLOCKS_DIFFER))))
                        .sort(descending(order))
                        .limit(1)
                        .first());
    }

    /**
     * The latest time of recording among the changes up to a position.
     *
     * @param field of the position
     */
    public static Optional<Instant> upTo(long position, MongoCollection<Document> changes, String field) {
        return Optional.ofNullable(changes.find(lte(field, position))
                        .sort(descending("recordedAt"))
                        .limit(1)
                        .first())
                .map(LastRecorded::timeOf);
    }

    /** The time at which a change was recorded. */
    public static Instant timeOf(Document change) {
        return change.get("recordedAt", Date.class).toInstant();
    }
}
