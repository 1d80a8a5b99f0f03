package dev.debrief.query.reviews;

import com.mongodb.client.model.Filters;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.query.streams.ChangePage;
import dev.debrief.query.streams.ChangeQuery;
import dev.debrief.query.streams.PartVersion;
import dev.debrief.query.streams.Redaction;
import dev.debrief.query.streams.StreamDefinition;
import dev.debrief.query.streams.StreamHistory;
import dev.debrief.query.streams.StreamVersion;
import dev.debrief.query.support.RecordedPositions;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Reads pattern reviews as they are or were. */
@Component
class PatternReviews implements RecordedPositions {

    private static final RowOrder BY_KIND = RowOrder.ascending(StreamDefinition.KIND, StreamDefinition.PART);

    private final StreamHistory stream;

    PatternReviews(LiveViews views, Progress progress) {
        stream = new StreamHistory(PatternReviewProjection.STREAM, views, progress);
    }

    /** The version that a query is about. Refused if there is no such review, or it was not scheduled yet. */
    StreamVersion find(PatternReviewId id, AsOf asOf) {
        return stream.find(id.toString(), asOf);
    }

    /** What the parts said, as a reader may read them, in the order in which they were first recorded. */
    List<PartVersion> parts(StreamVersion at, Redaction redaction) {
        return stream.parts(at, redaction, Filters.empty(), BY_KIND, IntervalRows.ALL).parts().stream()
                .sorted(PartVersion.FIRST_RECORDED_FIRST)
                .toList();
    }

    ChangePage changes(ChangeQuery query, Redaction redaction) {
        return stream.changes(query, redaction);
    }

    @Override
    public OptionalLong positionAt(Instant instant) {
        return stream.positionAt(instant);
    }

    @Override
    public Optional<Instant> timeAt(long position) {
        return stream.timeAt(position);
    }
}
