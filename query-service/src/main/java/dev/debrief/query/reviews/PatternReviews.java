package dev.debrief.query.reviews;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Rejection;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LastRecorded;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pattern reviews as they are or were. */
@Component
class PatternReviews {

    private final LiveViews views;
    private final Progress progress;
    private final IntervalRows parts = new IntervalRows(ReviewCollections.PARTS.name(), Cover.VERSIONS);

    PatternReviews(LiveViews views, Progress progress) {
        this.views = views;
        this.progress = progress;
    }

    /**
     * A review at one of its versions.
     *
     * @param latest the last version that the view had taken in when it was asked
     */
    record ReviewVersion(PatternReviewId id, long version, long latest, Instant recordedAt) {}

    /** The version a question is about. Refused if there is no such review, or it was not there yet. */
    ReviewVersion find(PatternReviewId id, AsOf asOf) {
        long latest = latestVersion(id, asOf.minVersion());
        if (asOf.version() != null && asOf.version() > latest) {
            throw QueryRefusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest)));
        }
        return snapshot(
                id,
                latest,
                asOf.instant() == null
                        ? change(id, asOf.version() == null ? latest : asOf.version())
                        : lastBy(asOf.instant(), id, latest));
    }

    private static ReviewVersion snapshot(PatternReviewId id, long latest, Document change) {
        return new ReviewVersion(id, change.getLong("version"), latest, LastRecorded.timeOf(change));
    }

    private Document change(PatternReviewId id, long version) {
        Document change = changes()
                .find(eq(ReviewCollections.changeId(id.toString(), version)))
                .first();
        if (change == null) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
        return change;
    }

    private Document lastBy(Instant instant, PatternReviewId id, long latest) {
        return LastRecorded.by(instant, changes(), and(of(id), lte("version", latest)), "version")
                .orElseThrow(() -> QueryRefusals.refused(Rejection.NOT_YET_SCHEDULED));
    }

    /** The last version taken in. Refused if there is no such review, or it has not come as far as the caller needs. */
    long latestVersion(PatternReviewId id, @Nullable Long minVersion) {
        return PatternReviewProjection.VERSIONS.latest(
                PatternReviewProjection.VIEW,
                id.toString(),
                minVersion,
                Rejection.PATTERN_REVIEW_NOT_FOUND,
                views,
                progress);
    }

    /** How far the list has come. */
    long reached() {
        progress.catchUp(PatternReviewProjection.VIEW);
        return progress.position(PatternReviewProjection.VIEW);
    }

    /** The last position that something about a review was recorded at by then, -1 if there is none. */
    long positionAt(Instant instant) {
        return LastRecorded.by(instant, changes(), empty(), "position")
                .map(change -> change.getLong("position"))
                .orElse(-1L);
    }

    /** What the parts said. */
    List<Document> rows(ReviewVersion at) {
        return parts.read(
                        partRows(),
                        new IntervalRows.RowQuery(
                                at.version(),
                                at.latest(),
                                parts.holdingAt(at.version()),
                                of(at.id()),
                                RowOrder.ascending(ReviewCollections.KIND, ReviewCollections.PART),
                                IntervalRows.ALL))
                .rows();
    }

    /** The rows that were closed at one of these versions. */
    List<Document> rowsClosedAt(PatternReviewId id, Collection<Long> versions) {
        return partRows().find(and(of(id), in(IntervalRows.TO, versions))).into(new ArrayList<>());
    }

    /** The rows that were opened at one of these versions; those too that are being replaced while they are looked for. */
    List<Document> rowsOpenedAt(PatternReviewId id, Collection<Long> versions, long latest) {
        Bson opened = and(of(id), in(IntervalRows.FROM, versions));
        List<Document> found = partRows().find(opened).into(new ArrayList<>());
        Bson moved = and(gt(IntervalRows.TO, latest), lt(IntervalRows.TO, Cover.VERSIONS.horizon()));
        return partRows().find(and(opened, moved)).into(found);
    }

    private static Bson of(PatternReviewId id) {
        return eq(ReviewCollections.REVIEW, id.toString());
    }

    private MongoCollection<Document> partRows() {
        return views.collection(ReviewCollections.PARTS.name());
    }

    MongoCollection<Document> changes() {
        return views.collection(ReviewCollections.CHANGES.name());
    }

    MongoCollection<Document> list() {
        return views.collection(ReviewCollections.LIST.name());
    }
}
