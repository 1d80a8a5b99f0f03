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

/**
 * The last version of each stream that a view has applied. It is written last, so a reader who ignores later rows sees all of an event or
 * nothing.
 */
public final class AppliedVersions {

    private static final String VERSION = "version";

    private final ViewCollection viewCollection;
    private final String subject;

    /**
     * A collection of versions.
     *
     * @param subject the field with the id of the stream
     */
    public AppliedVersions(ViewCollection viewCollection, String subject) {
        this.viewCollection = viewCollection;
        this.subject = subject;
    }

    /** The document that {@link #isNext} reads. */
    public DocumentKey wanted(RecordedEvent<?> recorded) {
        return new DocumentKey(viewCollection.name(), recorded.subject());
    }

    /**
     * Whether an event is the next one of its stream; false if it was applied before.
     *
     * @throws IllegalStateException if an event before it is missing
     */
    public boolean isNext(RecordedEvent<?> recorded, ViewBatch batch) {
        long last = batch.find(viewCollection.name(), recorded.subject())
                .map(marker -> marker.getLong(VERSION))
                .orElse(-1L);
        if (last + 1 < recorded.version()) {
            throw new IllegalStateException("Version %d is followed by version %d".formatted(last, recorded.version()));
        }
        return last < recorded.version();
    }

    /** Records that an event was applied. */
    public void markApplied(RecordedEvent<?> recorded, ViewBatch batch) {
        batch.replace(
                viewCollection.name(),
                new Document("_id", recorded.subject())
                        .append(subject, recorded.subject())
                        .append(VERSION, recorded.version()),
                VERSION);
    }

    /**
     * The last version that was applied. Waits until the view has applied what is recorded.
     *
     * @param minVersion the version that the caller needs; null for any
     * @param missing the refusal if the stream does not exist
     */
    public long latest(
            String view, String id, @Nullable Long minVersion, Rejection missing, LiveViews views, Progress progress) {
        Reached reached = progress.catchUp(view, id, () -> lastApplied(id, views), minVersion);
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
