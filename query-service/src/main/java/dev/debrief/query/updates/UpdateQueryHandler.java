package dev.debrief.query.updates;

import com.mongodb.client.model.Filters;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.report.Headline;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.api.updates.UpdatePage;
import dev.debrief.api.updates.UpdateQuery.ListUpdates;
import dev.debrief.api.updates.UpdateView;
import dev.debrief.query.history.Histories;
import dev.debrief.query.history.Histories.Page;
import dev.debrief.query.history.Snapshot;
import dev.debrief.query.people.Names;
import dev.debrief.query.support.Cursor;
import dev.debrief.query.views.RowOrder;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers what was told to others about the course of an incident. */
@Component
public class UpdateQueryHandler {

    private static final RowOrder LATEST_FIRST = RowOrder.descending("at", "part");

    private final Histories histories;

    UpdateQueryHandler(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    UpdatePage answer(ListUpdates query) {
        Snapshot snapshot = histories.find(query.reportId(), query.asOf());
        Cursor cursor = Cursor.read(query.cursor(), query.reportId(), 2);
        Page<PostedUpdate> page = latest(snapshot, LATEST_FIRST.after(cursor, 0), query.limit());
        Headline headline =
                (Headline) histories.parts(snapshot, PartKind.HEADLINE).getFirst();
        return new UpdatePage(
                query.reportId(),
                snapshot.version(),
                page.items().stream()
                        .map(update -> view(update, headline.displayZone(), Names.plain()))
                        .toList(),
                page.more()
                        ? Cursor.write(
                                query.reportId(),
                                page.items().getLast().postedAt().toEpochMilli(),
                                page.items().getLast().id())
                        : null);
    }

    /** The latest updates, latest first. */
    public List<PostedUpdate> latest(Snapshot snapshot, int limit) {
        return latest(snapshot, Filters.empty(), limit).items();
    }

    public static UpdateView view(PostedUpdate update, ZoneId zone, Names names) {
        return new UpdateView(
                update.id(),
                names.in(update.text()),
                update.audience(),
                update.postedAt().atZone(zone).toOffsetDateTime(),
                update.postedBy());
    }

    private Page<PostedUpdate> latest(Snapshot snapshot, Bson filter, int limit) {
        return histories.page(snapshot, PartKind.UPDATE, PostedUpdate.class, filter, LATEST_FIRST, limit);
    }
}
