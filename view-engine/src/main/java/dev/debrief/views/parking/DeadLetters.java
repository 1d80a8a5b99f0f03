package dev.debrief.views.parking;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.debrief.views.generations.DatabaseClock;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.GenerationData;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The reports that are parked for each generation, and their waiting events. A letter has the position of its event, as the event store
 * keeps the event anyway.
 *
 * <p>One document for each parked report has the version of the last waiting event. A report is released only if that is the last event
 * that was retried, so an event that arrives in the meantime is not lost.
 */
@Component
public final class DeadLetters implements GenerationData {

    private static final String PARKED = "parked_reports";
    private static final String LETTERS = "dead_letters";

    private static final String ID = "_id";
    private static final String GENERATION = "generation";
    private static final String REPORT = "report";
    private static final String VERSION = "version";
    private static final String POSITION = "position";
    private static final String LAST = "last";
    private static final String RETRY_REQUESTED = "retryRequested";

    private final MongoOperations mongo;
    private final DatabaseClock clock;

    public DeadLetters(MongoOperations mongo, DatabaseClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Creates the missing indexes. */
    public void prepare() {
        mongo.indexOps(PARKED).createIndex(new Index(GENERATION, Direction.ASC));
        mongo.indexOps(PARKED).createIndex(new Index(RETRY_REQUESTED, Direction.ASC).sparse());
        mongo.indexOps(LETTERS)
                .createIndex(new Index(GENERATION, Direction.ASC)
                        .on(REPORT, Direction.ASC)
                        .on(VERSION, Direction.ASC));
    }

    public boolean hasAny(Generation generation) {
        return mongo.exists(of(generation), PARKED);
    }

    public long count(Generation generation) {
        return mongo.count(of(generation), PARKED);
    }

    public boolean isParked(Generation generation, String report) {
        return mongo.exists(of(generation, report), PARKED);
    }

    public Optional<ParkedReport> find(Generation generation, String report) {
        return Optional.ofNullable(mongo.findOne(of(generation, report), Document.class, PARKED))
                .map(DeadLetters::parked);
    }

    /** All reports parked for this generation, by their ids, each with the version of the event that cannot be applied. */
    public Map<String, Long> versions(Generation generation) {
        if (!hasAny(generation)) {
            return Map.of();
        }
        Query query = of(generation);
        query.fields().include(REPORT, VERSION);
        Map<String, Long> versions = new HashMap<>();
        for (Document parked : mongo.find(query, Document.class, PARKED)) {
            versions.put(parked.getString(REPORT), parked.getLong(VERSION));
        }
        return versions;
    }

    /** Goes through all reports parked for this generation. */
    void forEach(Generation generation, Consumer<ParkedReport> each) {
        try (Stream<Document> parked = mongo.stream(of(generation), Document.class, PARKED)) {
            parked.map(DeadLetters::parked).forEach(each);
        }
    }

    /**
     * Lists parked reports in a fixed order.
     *
     * @param prefix the name of a view and a dot; empty for all views
     * @param after the id of the last one listed before; empty for the first page
     */
    public List<ParkedReport> list(String prefix, String after, int limit) {
        Query query = query(where(ID).gt(after).lt(prefix + Character.MAX_VALUE).gte(prefix));
        query.with(Sort.by(ID)).limit(limit);
        return mongo.find(query, Document.class, PARKED).stream()
                .map(DeadLetters::parked)
                .toList();
    }

    /**
     * Adds an event to the waiting ones.
     *
     * @return false if the event before it is not waiting any more; then nothing was added
     */
    public boolean add(Generation generation, Letter letter) {
        Query report = of(generation, letter.report());
        Update update = new Update().max(LAST, letter.version());
        if (letter.problem() == null) {
            if (mongo.updateFirst(report, update, PARKED).getMatchedCount() == 0) {
                return false;
            }
        } else {
            mongo.upsert(
                    report,
                    failed(update, letter)
                            .setOnInsert(GENERATION, generation.name())
                            .setOnInsert(REPORT, letter.report())
                            .setOnInsert("parkedAt", clock.now()),
                    PARKED);
        }
        mongo.save(
                new Document(ID, id(generation, letter.report(), letter.version()))
                        .append(GENERATION, generation.name())
                        .append(REPORT, letter.report())
                        .append(VERSION, letter.version())
                        .append(POSITION, letter.position()),
                LETTERS);
        return true;
    }

    /** Records that a waiting event could not be applied again. */
    void failedAgain(Generation generation, Letter letter) {
        mongo.updateFirst(of(generation, letter.report()), failed(new Update().unset(RETRY_REQUESTED), letter), PARKED);
    }

    private static Update failed(Update update, Letter letter) {
        return update.set(VERSION, letter.version())
                .set(POSITION, letter.position())
                .set("event", letter.event())
                .set("cause", Objects.requireNonNull(letter.problem()))
                .currentDate("attemptedAt")
                .inc("attempts", 1);
    }

    /**
     * Asks the node that writes the report for a retry.
     *
     * @return false if the report is not parked
     */
    boolean requestRetry(Generation generation, String report) {
        Update request = new Update().set(RETRY_REQUESTED, true);
        return mongo.updateFirst(of(generation, report), request, PARKED).getMatchedCount() > 0;
    }

    boolean isRetryRequested(Generation generation, String report) {
        return mongo.exists(
                query(where(ID)
                        .is(ParkedReport.id(generation, report))
                        .and(RETRY_REQUESTED)
                        .is(true)),
                PARKED);
    }

    List<ParkedReport> retryRequested() {
        return mongo.find(query(where(RETRY_REQUESTED).is(true)), Document.class, PARKED).stream()
                .map(DeadLetters::parked)
                .toList();
    }

    /** The position of the event with this version of a parked report. */
    Optional<Long> position(Generation generation, String report, long version) {
        return Optional.ofNullable(mongo.findById(id(generation, report, version), Document.class, LETTERS))
                .map(letter -> letter.getLong(POSITION));
    }

    /**
     * Releases a report after its events up to this version were applied.
     *
     * @return false if later events have arrived
     */
    boolean release(Generation generation, String report, long version) {
        Query applied = query(
                where(ID).is(ParkedReport.id(generation, report)).and(LAST).lte(version));
        boolean released = mongo.remove(applied, PARKED).getDeletedCount() > 0;
        mongo.remove(
                query(where(GENERATION)
                        .is(generation.name())
                        .and(REPORT)
                        .is(report)
                        .and(VERSION)
                        .lte(version)),
                LETTERS);
        if (!released) {
            mongo.updateFirst(of(generation, report), new Update().unset(RETRY_REQUESTED), PARKED);
        }
        return released;
    }

    @Override
    public void forget(Generation generation) {
        mongo.remove(of(generation), PARKED);
        mongo.remove(of(generation), LETTERS);
    }

    private static Query of(Generation generation) {
        return query(where(GENERATION).is(generation.name()));
    }

    private static Query of(Generation generation, String report) {
        return query(where(ID).is(ParkedReport.id(generation, report)));
    }

    private static ParkedReport parked(Document document) {
        return new ParkedReport(
                Generation.of(document.getString(GENERATION)),
                document.getString(REPORT),
                document.getLong(VERSION),
                document.getLong(POSITION),
                document.getString("event"),
                document.getString("cause"),
                document.get("parkedAt", Date.class).toInstant(),
                document.getInteger("attempts"),
                document.get("attemptedAt", Date.class).toInstant(),
                document.getLong(LAST));
    }

    private static String id(Generation generation, String report, long version) {
        return ParkedReport.id(generation, report) + "@" + version;
    }
}
