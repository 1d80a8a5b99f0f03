package dev.debrief.views.running;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import dev.debrief.support.start.BadSettingException;
import dev.debrief.views.parking.DeadLetters;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Verifies that the MongoDB can be used, and that no newer Debrief has written to it, before anything else is read or written. */
@Component
class MongoCompatibility {

    /** Counts up when views are stored in a way that an older Debrief would misread. */
    static final int SCHEMA = 1;

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final MongoDatabase database;
    private final ObjectProvider<MongoClient> client;
    private final Segments segments;
    private final DeadLetters deadLetters;
    private volatile boolean verified;

    MongoCompatibility(
            MongoDatabase database, ObjectProvider<MongoClient> client, Segments segments, DeadLetters deadLetters) {
        this.database = database;
        this.client = client;
        this.segments = segments;
        this.deadLetters = deadLetters;
    }

    /**
     * Verified once; after that a call costs nothing.
     *
     * @throws MongoException if MongoDB is not reachable, which may change
     * @throws BadSettingException if it can never be used
     */
    void verify() {
        if (verified) {
            return;
        }
        try {
            refuseIfNewer();
            segments.prepare();
            deadLetters.prepare();
            verified = true;
        } catch (MongoException e) {
            throw permanentOr(e);
        } catch (DataAccessException e) {
            throw e.getCause() instanceof MongoException cause ? permanentOr(cause) : e;
        }
    }

    private RuntimeException permanentOr(MongoException e) {
        String problem = permanentProblem(e);
        return problem == null ? e : new BadSettingException("DEBRIEF_MONGODB: " + problem);
    }

    private void refuseIfNewer() {
        Document mark = database.getCollection("views")
                .findOneAndUpdate(eq("schema"), max("number", SCHEMA), new FindOneAndUpdateOptions().upsert(true));
        int found = mark == null ? SCHEMA : Objects.requireNonNull(mark.getInteger("number"));
        if (found > SCHEMA) {
            throw new BadSettingException("DEBRIEF_DATABASE: the views in \"" + database.getName()
                    + "\" belong to a newer Debrief (their schema is " + found + ", this one knows " + SCHEMA
                    + "). Start the newer one, or name another database.");
        }
    }

    /** The problem that waiting cannot solve; null if MongoDB is only unreachable. */
    private @Nullable String permanentProblem(MongoException e) {
        return switch (e) {
            case MongoSecurityException refused -> "the server does not accept the user name or the password.";
            case MongoIncompatibleDriverException old -> "the server is too old; it must be MongoDB 4.2 or later.";
            case MongoCommandException refused
            when refused.getErrorCode() == AUTHENTICATION_FAILED ->
                "the server does not accept the user name or the password.";
            case MongoCommandException refused
            when refused.getErrorCode() == UNAUTHORIZED ->
                "the server does not let this user write to the database \"" + database.getName() + "\".";
            case MongoTimeoutException away
            when isNoMongo() -> "what answers there is not a MongoDB, or is one that wants TLS.";
            default -> null;
        };
    }

    /** Whether something answered, but not as a MongoDB server does. */
    private boolean isNoMongo() {
        MongoClient asked = client.getIfAvailable();
        return asked != null
                && asked.getClusterDescription().getServerDescriptions().stream()
                        .map(server -> server.getException())
                        .anyMatch(failure ->
                                failure instanceof MongoException && !(failure instanceof MongoSocketException));
    }
}
