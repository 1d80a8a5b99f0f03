package dev.debrief.query.history;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.streams.PartContent;
import dev.debrief.query.streams.Redaction;
import dev.debrief.views.ViewJson;
import org.bson.Document;
import org.springframework.util.function.SingletonSupplier;

/** What one reader may read of the parts of a report that the reader may see. */
final class ReportRedaction implements Redaction {

    private final Identity reader;
    private final SingletonSupplier<VisibleReports> visibleReports;
    private final ViewJson viewJson;

    ReportRedaction(Identity reader, Restrictions restrictions, ViewJson viewJson) {
        this.reader = reader;
        this.visibleReports = SingletonSupplier.of(() -> restrictions.of(reader));
        this.viewJson = viewJson;
    }

    @Override
    public PartContent redact(PartContent whole) {
        PartKind kind = PartKind.of(whole.kind());
        if (kind.isOpen()) {
            return whole;
        }
        return switch (kind) {
            case PERSPECTIVE -> perspective(whole);
            case RECURRENCE -> recurrence(whole);
            default -> whole.withholding(1, new Document("restricted", true));
        };
    }

    /** Of a confidential one, others read that it is there, and whose it is. */
    private PartContent perspective(PartContent whole) {
        return viewJson.read(whole.content(), Perspective.class).isOpenTo(reader)
                ? whole
                : whole.withholding(
                        1, new Document("author", whole.content().get("author")).append("confidential", true));
    }

    /** It names another report. Of one that the reader may not see, nothing is said but which action item did not hold. */
    private PartContent recurrence(PartContent whole) {
        Recurrence recurrence = viewJson.read(whole.content(), Recurrence.class);
        if (visibleReports.obtain().isVisible(recurrence.againIn().toString())) {
            return whole;
        }
        String item = recurrence.item().toString();
        return whole.withId(item).withholding(1, new Document("item", item).append("restricted", true));
    }
}
