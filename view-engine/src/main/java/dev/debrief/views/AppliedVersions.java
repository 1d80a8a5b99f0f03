package dev.debrief.views;

import static com.mongodb.client.model.Filters.eq;

import dev.debrief.api.Rejection;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Progress.CatchUpState;
import dev.debrief.views.Progress.Reached;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.Projection.ViewCollection;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The last version of each thing that a view has taken in. It is written last: readers who never look past it see a thing as a whole. */
public final class AppliedVersions {

    private static final String VERSION = "version";

    private final ViewCollection viewCollection;
    private final String subject;

    /**
     * Where versions are kept.
     *
     * @param subject the field by which each document tells whose it is
     */
    public AppliedVersions(ViewCollection viewCollection, String subject) {
        this.viewCollection = viewCollection;
        this.subject = subject;
    }

    /** What {@link #isNext} will look for. */
    public DocumentKey wanted(RecordedEvent<?> recorded) {
        return new DocumentKey(viewCollection.name(), recorded.subject());
    }

    /**
     * Whether an event is the next one of its thing; false if it was taken in before.
     *
     * @throws IllegalStateException if one before it was not taken in
     */
    public boolean isNext(RecordedEvent<?> recorded, ViewBatch batch) {
        long last = batch.find(viewCollection.name(), recorded.subject())
                .map(marker -> marker.getLong(VERSION))
                .orElse(-1L);
        if (last + 1 < recorded.version()) {
            throw new IllegalStateException("After version %d comes %d".formatted(last, recorded.version()));
        }
        return last < recorded.version();
    }

    /** Writes that an event was taken in. */
    public void markApplied(RecordedEvent<?> recorded, ViewBatch batch) {
        batch.replace(
                viewCollection.name(),
                new Document("_id", recorded.subject())
                        .append(subject, recorded.subject())
                        .append(VERSION, recorded.version()),
                VERSION);
    }

    /**
     * The last version taken in, waiting for what is recorded.
     *
     * @param minVersion as far as the caller needs it; null for any
     * @param missing refused so if there is no such thing
     */
    public long latest(
            String view, String id, @Nullable Long minVersion, Rejection missing, LiveViews views, Progress progress) {
        Reached reached = progress.catchUp(view, id, () -> lastApplied(id, views));
        long latest = reached.version();
        if (latest < 0) {
            throw QueryRefusals.refused(refusal(reached.standing(), missing));
        }
        if (minVersion != null && latest < minVersion) {
            throw QueryRefusals.refused(
                    refusal(reached.standing(), Rejection.VERSION_NOT_REACHED),
                    Map.of(VERSION, String.valueOf(latest)));
        }
        return latest;
    }

    private long lastApplied(String id, LiveViews views) {
        Document marker = views.collection(viewCollection.name()).find(eq(id)).first();
        return marker == null ? -1 : marker.getLong(VERSION);
    }

    private static Rejection refusal(CatchUpState catchUpState, Rejection current) {
        return switch (catchUpState) {
            case CURRENT -> current;
            case BEHIND -> Rejection.VIEW_BEHIND;
            case PARKED -> Rejection.REPORT_PARKED;
        };
    }
}
