package dev.debrief.query.reviews;

import static dev.debrief.query.Cast.FRIDAY;

import dev.debrief.api.Actor;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingCorrected;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternScope;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.api.reviews.ReviewedPeriod;
import dev.debrief.query.Cast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Makes up pattern reviews in which anything that may happen does. */
public final class ReviewStory {

    static final ReviewedPeriod YEAR =
            new ReviewedPeriod(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Random random;
    private final List<NaiveReview> reviews = new ArrayList<>();
    private final List<Told> story = new ArrayList<>();

    private ReviewStory(Random random) {
        this.random = random;
    }

    /** An event as the store holds it. */
    public record Told(long position, long version, Instant at, PatternReviewEvent event) {

        DomainEventMessage<PatternReviewEvent> message() {
            Actor by = Cast.ADA;
            return new GenericDomainEventMessage<>(
                    "PatternReview",
                    event.reviewId().toString(),
                    version,
                    event,
                    Map.of(Actor.ID, by.id(), Actor.NAME, by.name(), Actor.ROLE, by.role(), Actor.SOURCE, "api"),
                    UUID.randomUUID().toString(),
                    at);
        }
    }

    /** So many events of so many reviews. */
    public static List<Told> of(Random random, int reviews, int events) {
        ReviewStory story = new ReviewStory(random);
        for (int i = 0; i < reviews; i++) {
            story.schedule(i);
        }
        while (story.story.size() < events) {
            story.goOn(story.reviews.get(random.nextInt(reviews)));
        }
        return story.story;
    }

    public static List<? extends DomainEventMessage<?>> messages(List<Told> story) {
        return story.stream().map(Told::message).toList();
    }

    private void schedule(int number) {
        PatternReviewId id = new PatternReviewId(new UUID(7, random.nextLong()));
        NaiveReview review = new NaiveReview(id);
        reviews.add(review);
        tell(
                review,
                new PatternReviewScheduled(
                        id,
                        new PatternReviewPlan(
                                "Review " + number,
                                YEAR,
                                PatternScope.EVERYTHING,
                                APRIL.plusDays(random.nextInt(30)),
                                null,
                                null)));
    }

    private void tell(NaiveReview review, PatternReviewEvent event) {
        Told told = new Told(story.size(), review.version() + 1, FRIDAY.plus(Duration.ofHours(story.size())), event);
        review.take(told);
        story.add(told);
    }

    private void goOn(NaiveReview review) {
        PatternReviewId id = review.id();
        switch (random.nextInt(10)) {
            case 0, 1 ->
                tell(
                        review,
                        new PatternFindingRecorded(id, new PatternFindingId(new UUID(8, random.nextLong())), found()));
            case 2 ->
                review.anyFinding(random).ifPresent(one -> {
                    if (random.nextBoolean()) {
                        tell(
                                review,
                                new PatternFindingCorrected(id, one.getKey(), one.getValue(), found(), "Seen again"));
                    } else {
                        tell(review, new PatternFindingWithdrawn(id, one.getKey(), one.getValue(), "A slip"));
                    }
                });
            case 3 ->
                tell(
                        review,
                        new PatternDecisionRecorded(
                                id,
                                new PatternDecisionId(new UUID(9, random.nextLong())),
                                new PatternDecision("Decided " + random.nextInt(100), List.of())));
            case 4 ->
                review.anyDecision(random)
                        .ifPresent(one ->
                                tell(review, new PatternDecisionWithdrawn(id, one.getKey(), one.getValue(), "A slip")));
            case 5, 6 -> tell(review, new ResultingActionLinked(id, action()));
            case 7 ->
                review.anyAction(random).ifPresent(one -> tell(review, new ResultingActionUnlinked(id, one, "A slip")));
            case 8 ->
                tell(
                        review,
                        new PatternReviewRescheduled(
                                id, review.dueOn(), review.dueOn().plusDays(random.nextInt(1, 9)), "Holidays"));
            default -> endOrReopen(review);
        }
    }

    private void endOrReopen(NaiveReview review) {
        PatternConclusion conclusion = review.conclusion();
        if (conclusion != null) {
            tell(review, new PatternReviewReopened(review.id(), conclusion, "Not yet"));
        } else if (random.nextInt(4) == 0) {
            tell(review, new PatternReviewCancelled(review.id(), "A slip"));
        } else {
            tell(
                    review,
                    new PatternReviewConcluded(
                            review.id(),
                            new PatternConclusion("Done", random.nextBoolean() ? APRIL.plusYears(1) : null)));
        }
    }

    private PatternFinding found() {
        return random.nextBoolean()
                ? new PatternFinding("Found " + random.nextInt(100), null, null, List.of(report()))
                : new PatternFinding(
                        "Found " + random.nextInt(100),
                        new PatternId(Map.of(Axis.CATEGORY, "change")),
                        (long) random.nextInt(100),
                        List.of());
    }

    private ResultingAction action() {
        return new ResultingAction(
                report(),
                new ActionItemId(new UUID(6, random.nextInt(3))),
                random.nextBoolean() ? null : new PatternDecisionId(new UUID(9, random.nextInt(3))));
    }

    private ReportId report() {
        return new ReportId(new UUID(5, random.nextInt(3)));
    }
}
