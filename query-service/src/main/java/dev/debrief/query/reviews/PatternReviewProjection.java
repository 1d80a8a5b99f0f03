package dev.debrief.query.reviews;

import dev.debrief.api.Actor;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRevised;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.PatternReviewPart;
import dev.debrief.api.reviews.PatternReviewPart.Kind;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewStatusPart;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.AppliedVersions;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What did each pattern review say at each version, who changed what and why, and how was it listed? Parts are rows open over versions,
 * the list is rows open over positions of the store.
 */
@Component
class PatternReviewProjection implements Projection<PatternReviewEvent> {

    static final String VIEW = "pattern-reviews";
    static final AppliedVersions VERSIONS = new AppliedVersions(ReviewCollections.VERSIONS, ReviewCollections.REVIEW);

    /** Of the parts of which there is one. */
    private static final String ONLY = "";

    private final ViewJson viewJson;
    private final IntervalRows parts = new IntervalRows(ReviewCollections.PARTS.name(), Cover.VERSIONS);
    private final IntervalRows list = new IntervalRows(ReviewCollections.LIST.name(), Cover.POSITIONS);

    PatternReviewProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
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
        return ReviewCollections.REVIEW;
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(
                ReviewCollections.PARTS, ReviewCollections.LIST, ReviewCollections.CHANGES, ReviewCollections.VERSIONS);
    }

    @Override
    public Stream<DocumentKey> preload(RecordedEvent<PatternReviewEvent> recorded) {
        return Stream.of(VERSIONS.wanted(recorded), new DocumentKey(ReviewCollections.LIST.name(), recorded.subject()));
    }

    @Override
    public void on(RecordedEvent<PatternReviewEvent> recorded, ViewBatch batch) {
        if (!VERSIONS.isNext(recorded, batch)) {
            return;
        }
        new PartWriter(recorded, batch).on(recorded.event());
        list(recorded, batch);
        batch.put(ReviewCollections.CHANGES.name(), change(recorded));
        VERSIONS.markApplied(recorded, batch);
    }

    /** What one event does to the parts of a review. */
    private final class PartWriter {

        private final RecordedEvent<PatternReviewEvent> recorded;
        private final ViewBatch batch;

        PartWriter(RecordedEvent<PatternReviewEvent> recorded, ViewBatch batch) {
            this.recorded = recorded;
            this.batch = batch;
        }

        void on(PatternReviewEvent event) {
            switch (event) {
                case PatternReviewScheduled e -> {
                    open(Kind.PLAN, ONLY, e.plan());
                    open(Kind.STANDING, ONLY, PatternReviewStatusPart.SCHEDULED);
                }
                case PatternReviewRescheduled e -> due(e);
                case PatternFindingRecorded e -> open(Kind.FINDING, e.findingId(), e.finding());
                case PatternFindingRevised e -> revise(Kind.FINDING, e.findingId(), e.to());
                case PatternFindingWithdrawn e -> close(Kind.FINDING, e.findingId());
                case PatternDecisionRecorded e -> open(Kind.DECISION, e.decisionId(), e.decision());
                case PatternDecisionWithdrawn e -> close(Kind.DECISION, e.decisionId());
                case ResultingActionLinked e ->
                    open(Kind.ACTION_ITEM, e.action().key(), e.action());
                case ResultingActionUnlinked e ->
                    close(Kind.ACTION_ITEM, e.action().key());
                case PatternReviewConcluded e ->
                    open(
                            Kind.STANDING,
                            ONLY,
                            new PatternReviewStatusPart(PatternReviewStatus.CONCLUDED, e.conclusion(), null));
                case PatternReviewReopened e ->
                    open(Kind.STANDING, ONLY, new PatternReviewStatusPart(PatternReviewStatus.OPEN, null, e.reason()));
                case PatternReviewCancelled e ->
                    open(
                            Kind.STANDING,
                            ONLY,
                            new PatternReviewStatusPart(PatternReviewStatus.CANCELLED, null, e.reason()));
            }
        }

        private void open(Kind kind, Object part, PatternReviewPart content) {
            parts.replace(
                    batch,
                    key(kind, part),
                    recorded.version(),
                    before -> row(kind, part, viewJson.write(content), before));
        }

        /** What is gone was withdrawn later, and this was taken in before that: nothing is to be opened again. */
        private void revise(Kind kind, Object part, PatternReviewPart content) {
            if (batch.find(ReviewCollections.PARTS.name(), key(kind, part)).isPresent()) {
                open(kind, part, content);
            }
        }

        private void due(PatternReviewRescheduled event) {
            parts.replace(batch, key(Kind.PLAN, ONLY), recorded.version(), before -> {
                PatternReviewPlan plan =
                        viewJson.read(before.get(ReviewCollections.CONTENT, Document.class), PatternReviewPlan.class);
                return row(Kind.PLAN, ONLY, viewJson.write(plan.due(event.to())), before);
            });
        }

        private void close(Kind kind, Object part) {
            parts.close(batch, key(kind, part), recorded.version());
        }

        private Document row(Kind kind, Object part, Document content, Document before) {
            return new Document(ReviewCollections.REVIEW, recorded.subject())
                    .append(ReviewCollections.KIND, kind.toString())
                    .append(ReviewCollections.PART, part.toString())
                    .append(ReviewCollections.CONTENT, content)
                    .append(
                            ReviewCollections.SINCE,
                            before.isEmpty()
                                    ? Long.valueOf(recorded.version())
                                    : before.getLong(ReviewCollections.SINCE));
        }

        private String key(Kind kind, Object part) {
            return recorded.subject() + "/" + kind + "/" + part;
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
                batch.find(ReviewCollections.LIST.name(), recorded.subject())
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
                before -> new Document(ReviewCollections.REVIEW, review.id().toString())
                        .append(ListedReview.STATUS, review.status().toString())
                        .append(ListedReview.DUE, review.due())
                        .append(ReviewCollections.CONTENT, viewJson.write(review)));
    }

    static ListedReview listed(ViewJson viewJson, Document row) {
        return viewJson.read(row.get(ReviewCollections.CONTENT, Document.class), ListedReview.class);
    }

    private static Document change(RecordedEvent<PatternReviewEvent> recorded) {
        MetaData metaData = recorded.metaData();
        Document document = new Document("_id", ReviewCollections.changeId(recorded.subject(), recorded.version()))
                .append(ReviewCollections.REVIEW, recorded.subject())
                .append("version", recorded.version())
                .append("position", recorded.position())
                .append("recordedAt", recorded.recordedAt());
        return ActorFields.write(document, "actor", metaData)
                .append("source", Objects.toString(metaData.get(Actor.SOURCE)))
                .append("event", recorded.event().getClass().getSimpleName())
                .append("reason", recorded.event().reason());
    }
}
