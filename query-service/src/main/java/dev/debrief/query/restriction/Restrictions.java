package dev.debrief.query.restriction;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.audit.AuditQuery.ListRestrictions;
import dev.debrief.api.audit.AuditQuery.RestrictedReport;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.query.support.ActorFields;
import dev.debrief.query.support.DocumentPage;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Says who may see which reports, for every view. It is today's restriction that counts, also where somebody asks what a report or a
 * list said before it was restricted.
 */
@Component
public class Restrictions {

    private static final Restriction UNKNOWN = new Restriction("unknown", Set.of(), Set.of());

    private final LiveViews views;
    private final Progress progress;
    private final RestrictionProjection projection;
    private final AccessRecorder accessRecorder;

    Restrictions(LiveViews views, Progress progress, RestrictionProjection projection, AccessRecorder accessRecorder) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
        this.accessRecorder = accessRecorder;
    }

    /** How a report is restricted, if it is: to nobody but auditors where that can't be told. */
    Optional<Restriction> of(ReportId report) {
        if (progress.parked(RestrictionProjection.VIEW).contains(report.toString())) {
            return Optional.of(UNKNOWN);
        }
        return Optional.ofNullable(current().find(eq(report.toString())).first())
                .map(projection::restriction);
    }

    /** What the reader may see. */
    public VisibleReports of(Identity reader) {
        Set<String> restricted = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        boolean seesAll = reader.isAny(Role.AUDITOR);
        if (!seesAll) {
            hidden.addAll(progress.parked(RestrictionProjection.VIEW));
        }
        for (Document document : current().find(eq("restricted", true))) {
            String report = document.getString("report");
            restricted.add(report);
            if (!seesAll
                    && !Objects.requireNonNull(projection.restriction(document)).isOpenTo(reader)) {
                hidden.add(report);
            }
        }
        return new VisibleReports(reader, restricted, hidden, accessRecorder);
    }

    @QueryHandler
    RestrictionPage answer(ListRestrictions query) {
        Cursor cursor = Cursor.read(query.cursor(), ListRestrictions.class, 1);
        DocumentPage found = DocumentPage.of(
                current()
                        .find(and(eq("restricted", true), gt("report", cursor == null ? "" : cursor.text(0))))
                        .sort(ascending("restricted", "report")),
                query.limit());
        List<RestrictedReport> page =
                found.items().stream().map(this::restricted).toList();
        return new RestrictionPage(
                page,
                found.more()
                        ? Cursor.write(ListRestrictions.class, page.getLast().report())
                        : null);
    }

    private RestrictedReport restricted(Document document) {
        return new RestrictedReport(
                ReportId.of(document.getString("report")),
                Objects.requireNonNull(projection.restriction(document)),
                document.get("since", Date.class).toInstant(),
                ActorFields.read(document, "actor"));
    }

    /** All restrictions there are: who asks while some are on their way is asked to come again. */
    private MongoCollection<Document> current() {
        if (!progress.catchUp(RestrictionProjection.VIEW)) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
        return views.collection(RestrictionProjection.SHELF);
    }
}
