package dev.debrief.query.updates;

import com.mongodb.client.model.Filters;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.api.updates.UpdatePage;
import dev.debrief.api.updates.UpdateQuery.ListUpdates;
import dev.debrief.api.updates.UpdateView;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Page;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.RowOrder;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Answers what was told to others about the course of an incident. */
@Component
public class UpdateQueryHandler {

    private static final RowOrder LATEST_FIRST = RowOrder.descending("at", "part");

    private final ReportHistory reportHistory;

    UpdateQueryHandler(ReportHistory reportHistory) {
        this.reportHistory = reportHistory;
    }

    @QueryHandler
    UpdatePage answer(ListUpdates query) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        Cursor cursor = Cursor.read(query.cursor(), query.reportId(), 2);
        Page<PostedUpdate> page = latest(reportVersion, LATEST_FIRST.after(cursor, 0), query.limit());
        HeadlinePart headlinePart = (HeadlinePart)
                reportHistory.parts(reportVersion, PartKind.HEADLINE).getFirst();
        return new UpdatePage(
                query.reportId(),
                reportVersion.version(),
                page.items().stream()
                        .map(update -> view(update, headlinePart.displayZone(), DisplayNames.plain()))
                        .toList(),
                page.more()
                        ? Cursor.write(
                                query.reportId(),
                                page.items().getLast().postedAt().toEpochMilli(),
                                page.items().getLast().id())
                        : null);
    }

    /** The latest updates, latest first. */
    public List<PostedUpdate> latest(ReportVersion reportVersion, int limit) {
        return latest(reportVersion, Filters.empty(), limit).items();
    }

    public static UpdateView view(PostedUpdate update, ZoneId zone, DisplayNames displayNames) {
        return new UpdateView(
                update.id(),
                displayNames.in(update.text()),
                update.audience(),
                update.nextAt() == null ? null : update.nextAt().atZone(zone).toOffsetDateTime(),
                update.postedAt().atZone(zone).toOffsetDateTime(),
                displayNames.of(update.postedBy()));
    }

    private Page<PostedUpdate> latest(ReportVersion reportVersion, Bson filter, int limit) {
        return reportHistory.page(reportVersion, PartKind.UPDATE, PostedUpdate.class, filter, LATEST_FIRST, limit);
    }
}
