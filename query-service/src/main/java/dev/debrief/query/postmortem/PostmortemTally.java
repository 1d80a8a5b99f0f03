package dev.debrief.query.postmortem;

import dev.debrief.api.postmortem.PostmortemListQuery.AssessPostmortems;
import dev.debrief.api.postmortem.PostmortemListQuery.PostmortemFigures;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.query.lists.ListMoment;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** Counts required post-mortems by when they were first published. */
final class PostmortemTally {

    static final String FIRST_PUBLISHED_AT = "firstPublishedAt";

    private final ListMoment moment;
    private long inTime;
    private long late;
    private long notPublished;
    private long ahead;
    private long waived;

    PostmortemTally(ListMoment moment) {
        this.moment = moment;
    }

    void add(Document row) {
        Instant due = row.getDate(PostmortemRows.DUE).toInstant();
        String stage = row.getEmbedded(List.of("postmortem", "stage"), String.class);
        String published = row.getString(FIRST_PUBLISHED_AT);
        if (published != null) {
            if (Instant.parse(published).isAfter(due)) {
                late++;
            } else {
                inTime++;
            }
        } else if (stage.equals(PostmortemStage.WAIVED.toString())) {
            waived++;
        } else if (due.isAfter(moment.at())) {
            ahead++;
        } else {
            notPublished++;
        }
    }

    PostmortemFigures figures(AssessPostmortems query) {
        long ended = inTime + late + notPublished;
        return new PostmortemFigures(
                query.from(),
                query.to(),
                ended + ahead,
                inTime,
                late,
                notPublished,
                ahead,
                waived,
                ended == 0 ? null : (double) inTime / ended,
                moment.position(),
                moment.at());
    }
}
