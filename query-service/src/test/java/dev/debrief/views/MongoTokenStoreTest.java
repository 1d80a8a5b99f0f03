package dev.debrief.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One process at a time works on a segment, and goes on where the last one stopped. */
class MongoTokenStoreTest {

    private static final String LISTS = "report-lists";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind());
    private final MongoDatabase views = client.getDatabase("debrief");
    private final Hands hands = new Hands();
    private final MongoTokenStore one = store("one");
    private final MongoTokenStore other = store("other");

    @BeforeEach
    void segments() {
        one.initializeTokenSegments(LISTS, 2, new GlobalSequenceTrackingToken(0));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_was_stored_is_fetched() {
        one.fetchToken(LISTS, 0);
        one.storeToken(new GlobalSequenceTrackingToken(17), LISTS, 0);

        assertThat(one.fetchToken(LISTS, 0)).isEqualTo(new GlobalSequenceTrackingToken(17));
        assertThat(one.fetchToken(LISTS, 1)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(one.fetchSegments(LISTS)).containsExactly(0, 1);
        assertThat(one.fetchSegments("histories")).isEmpty();
    }

    @Test
    void a_claimed_segment_is_kept_from_others_until_it_is_released() {
        one.fetchToken(LISTS, 0);

        assertThatThrownBy(() -> other.fetchToken(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.storeToken(null, LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.extendClaim(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        one.releaseClaim(LISTS, 0);
        assertThat(other.fetchToken(LISTS, 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_claim_that_is_not_extended_may_be_taken_over_and_is_then_lost() {
        one.fetchToken(LISTS, 0);
        one.storeToken(new GlobalSequenceTrackingToken(5), LISTS, 0);
        hands.move(Duration.ofSeconds(11));

        assertThat(other.fetchToken(LISTS, 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
        assertThatThrownBy(() -> one.extendClaim(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> one.storeToken(null, LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_claim_that_is_extended_lasts() {
        one.fetchToken(LISTS, 0);
        hands.move(Duration.ofSeconds(9));
        one.extendClaim(LISTS, 0);
        hands.move(Duration.ofSeconds(9));

        assertThatThrownBy(() -> other.fetchToken(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void segments_are_set_up_once() {
        assertThatThrownBy(() -> other.initializeTokenSegments(LISTS, 4))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.initializeSegment(null, LISTS, 0))
                .isInstanceOf(UnableToInitializeTokenException.class);
    }

    @Test
    void a_segment_without_a_token_starts_from_the_beginning() {
        one.initializeSegment(null, LISTS, 2);

        assertThat(one.fetchToken(LISTS, 2)).isNull();
    }

    @Test
    void a_segment_is_deleted_by_who_claims_it() {
        one.fetchToken(LISTS, 0);

        assertThatThrownBy(() -> other.deleteToken(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        one.deleteToken(LISTS, 0);
        assertThat(one.fetchSegments(LISTS)).containsExactly(1);
    }

    @Test
    void all_processes_see_one_storage() {
        assertThat(one.retrieveStorageIdentifier()).isPresent().isEqualTo(other.retrieveStorageIdentifier());
    }

    private MongoTokenStore store(String owner) {
        return new MongoTokenStore(views, Jackson3Serializer.builder().build(), hands, owner);
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-01T16:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
