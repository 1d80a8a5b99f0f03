package dev.debrief.query.restriction;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.DomainEvent;
import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.audit.AuditQuery.ListRestrictions;
import dev.debrief.api.audit.AuditQuery.RestrictedReport;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportAccess;
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
import java.util.function.BiPredicate;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Decides who may see which reports, for every view. Today's restriction counts, also for a query about an earlier version or
 * position.
 */
@Component
public class Restrictions {

    /** For a report whose restriction could not be applied: only auditors and administrators see it. */
    private static final ReportAccess UNKNOWN =
            new ReportAccess(new Restriction("unknown", Set.of(), Set.of()), List.of());

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

    /**
     * Who may see a report; empty if there is none. Visible to auditors only where its restriction could not be applied. The work is the
     * same for reports that exist and others, so that its time does not differ.
     */
    Optional<ReportAccess> of(ReportId report) {
        catchUp((id, event) -> id.equals(report.toString()));
        boolean parked = progress.isParked(RestrictionProjection.VIEW, report.toString());
        Optional<ReportAccess> access = Optional.ofNullable(
                        restrictions().find(eq(report.toString())).first())
                .map(projection::access);
        return parked ? Optional.of(UNKNOWN) : access;
    }

    /** What the reader may see. */
    public VisibleReports of(Identity reader) {
        catchUp(Restrictions::changesRestricted);
        Set<String> restricted = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        boolean seesAll = reader.isAny(Role.AUDITOR);
        if (!seesAll) {
            hidden.addAll(progress.parked(RestrictionProjection.VIEW));
        }
        for (Document document : restrictions().find(eq("restricted", true))) {
            String report = document.getString("report");
            restricted.add(report);
            if (!seesAll && !projection.access(document).isOpenTo(reader)) {
                hidden.add(report);
            }
        }
        return new VisibleReports(reader, restricted, hidden, accessRecorder);
    }

    @QueryHandler
    RestrictionPage answer(ListRestrictions query) {
        Cursor cursor = Cursor.read(query.cursor(), ListRestrictions.class, 1);
        catchUp(Restrictions::changesRestricted);
        DocumentPage found = DocumentPage.of(
                restrictions()
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
                Objects.requireNonNull(projection.access(document).restriction()),
                document.get("since", Date.class).toInstant(),
                ActorFields.read(document, "actor"));
    }

    /**
     * Refused as long as some restrictions are not applied yet. Comes before asking what is parked, and that before reading the
     * restrictions: so a restriction is found in one of the two, also while it is being parked or retried.
     */
    private void catchUp(BiPredicate<String, DomainEvent> matters) {
        if (!progress.catchUpFully(RestrictionProjection.VIEW, matters)) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
    }

    /** Whether other reports may be restricted after an event, or open to others. */
    private static boolean changesRestricted(String report, DomainEvent event) {
        return !(event instanceof IncidentDeclared declared)
                || declared.declaration().restriction() != null;
    }

    private MongoCollection<Document> restrictions() {
        return views.collection(RestrictionProjection.SHELF);
    }
}
