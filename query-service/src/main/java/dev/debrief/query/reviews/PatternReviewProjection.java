package dev.debrief.query.reviews;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.Rejection;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewPart;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.query.streams.StreamWriter;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What did each pattern review say at each version, who changed what and why, and how was it listed? */
@Component
class PatternReviewProjection implements Projection<PatternReviewEvent> {

    static final String VIEW = "pattern-reviews";

    private static final String REVIEW = "review";
    private static final String CONTENT = "content";

    static final StreamDefinition STREAM = StreamDefinition.of(
            VIEW,
            REVIEW,
            "pattern_review",
            ascending(REVIEW, IntervalRows.BLOCKS, StreamDefinition.KIND, StreamDefinition.PART),
            false,
            Rejection.PATTERN_REVIEW_NOT_FOUND,
            Rejection.NOT_YET_SCHEDULED);

    /** Rows: how each review was listed, open over positions of the store. */
    static final ViewCollection LIST = new ViewCollection(
            "pattern_review_list",
            List.of(
                    ascending(IntervalRows.BLOCKS, ListedReview.DUE, IntervalRows.KEY),
                    ascending(ListedReview.STATUS, IntervalRows.BLOCKS, ListedReview.DUE, IntervalRows.KEY),
                    ascending(IntervalRows.TO)));

    private final ViewJson viewJson;
    private final StreamWriter<PatternReviewPart> stream;
    private final IntervalRows list = new IntervalRows(LIST.name(), Cover.POSITIONS);

    PatternReviewProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
        this.stream = new StreamWriter<>(
                STREAM, viewJson, (row, content, before, version) -> StreamWriter.addSince(row, before, version));
    }

    @Override
    public Class<PatternReviewEvent> events() {
        return PatternReviewEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return STREAM.idField();
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(STREAM.changes(), STREAM.parts(), LIST, STREAM.versions());
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<PatternReviewEvent> recorded) {
        return Stream.concat(
                stream.preload(recorded, ReviewFold.on(recorded.event())),
                Stream.of(new DocumentKey(LIST.name(), recorded.subject())));
    }

    @Override
    public void on(RecordedEvent<PatternReviewEvent> recorded, ViewBatch batch) {
        if (stream.write(recorded, ReviewFold.on(recorded.event()), batch)) {
            list(recorded, batch);
        }
    }

    private void list(RecordedEvent<PatternReviewEvent> recorded, ViewBatch batch) {
        PatternReviewEvent event = recorded.event();
        if (event instanceof PatternReviewScheduled e) {
            put(batch, ListedReview.scheduled(e.reviewId(), e.plan()), recorded.position());
            return;
        }
        ListedReview before = listed(
                viewJson,
                batch.find(LIST.name(), recorded.subject())
                        .orElseThrow(() -> new IllegalStateException("never scheduled")));
        if (before.version() < recorded.version()) {
            ListedReview after = before.evolve(event, recorded.version());
            if (!after.equals(before)) {
                put(batch, after, recorded.position());
            }
        }
    }

    private void put(ViewBatch batch, ListedReview review, long position) {
        list.replace(
                batch,
                review.id().toString(),
                position,
                before -> new Document(REVIEW, review.id().toString())
                        .append(ListedReview.STATUS, review.status().toString())
                        .append(ListedReview.DUE, review.due())
                        .append(CONTENT, viewJson.write(review)));
    }

    static ListedReview listed(ViewJson viewJson, Document row) {
        return viewJson.read(row.get(CONTENT, Document.class), ListedReview.class);
    }
}
