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
 * Finds the change that comes last, by version or position, of those recorded by an instant. Times of recording follow that order up to
 * how far clocks differ, so it is looked for among those recorded just before the latest.
 */
public final class LastRecorded {

    /** How far the clocks of those who record may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private LastRecorded() {}

    /**
     * Asks for the last one.
     *
     * @param changes documents with the instant at which they were {@code recordedAt}
     * @param order by which one of them comes last
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

    /** When a change was recorded. */
    public static Instant timeOf(Document change) {
        return change.get("recordedAt", Date.class).toInstant();
    }
}
