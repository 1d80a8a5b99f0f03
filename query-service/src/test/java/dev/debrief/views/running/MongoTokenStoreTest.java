package dev.debrief.views.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.debrief.views.generations.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One node at a time writes a segment, and continues where the last one stopped. */
class MongoTokenStoreTest {

    private static final String LISTS = "report-list";

    private final MovedClock clock = new MovedClock();
    private final MongoServer server = new MongoServer(clock);
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind());
    private final MongoDatabase views = client.getDatabase("debrief");
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
        clock.move(Duration.ofSeconds(4));

        assertThat(other.fetchToken(LISTS, 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
        assertThatThrownBy(() -> one.extendClaim(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> one.storeToken(null, LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_claim_that_is_extended_lasts() {
        one.fetchToken(LISTS, 0);
        clock.move(Duration.ofSeconds(2));
        one.extendClaim(LISTS, 0);
        clock.move(Duration.ofSeconds(2));

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

    @Test
    void a_live_claim_is_kept_from_a_node_whose_clock_runs_ahead() {
        clock.set(Instant.now().minus(Duration.ofSeconds(7))); // So the clocks of both nodes run 7 s ahead of it.
        one.fetchToken(LISTS, 0);
        clock.move(Duration.ofSeconds(2));

        assertThat(other.fetchAvailableSegments(LISTS))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThatThrownBy(() -> other.fetchToken(LISTS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        one.extendClaim(LISTS, 0);
    }

    @Test
    void segments_are_available_that_no_other_node_writes() {
        one.fetchToken(LISTS, 0);
        other.fetchToken(LISTS, 1);

        assertThat(one.fetchAvailableSegments(LISTS)).containsExactly(Segment.computeSegment(0, 0, 1));
        clock.move(Duration.ofSeconds(4));
        assertThat(store("third").fetchAvailableSegments(LISTS))
                .containsExactly(Segment.computeSegment(0, 0, 1), Segment.computeSegment(1, 0, 1));
    }

    private MongoTokenStore store(String node) {
        MongoTemplate mongo = new MongoTemplate(client, views.getName());
        Segments segments = new Segments(mongo, new DatabaseClock(views), node);
        return new MongoTokenStore(mongo, segments, Jackson3Serializer.builder().build());
    }
}
