package dev.debrief.query.history;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.streams.PartContent;
import dev.debrief.query.streams.Redaction;
import dev.debrief.views.ViewJson;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.util.function.SingletonSupplier;

/** What one reader may read of the parts of a report that the reader may see. */
final class ReportRedaction implements Redaction {

    /** The kinds of parts that name another report. */
    private static final Set<PartKind> NAMING_OTHERS = Set.of(PartKind.RECURRENCE, PartKind.RELATION);

    private final Identity reader;
    private final SingletonSupplier<VisibleReports> visibleReports;
    private final ViewJson viewJson;

    /** The other reports that the parts name. */
    private final Set<ReportId> named = new LinkedHashSet<>();

    ReportRedaction(Identity reader, Restrictions restrictions, ViewJson viewJson) {
        this.reader = reader;
        this.visibleReports = SingletonSupplier.of(() -> restrictions.of(reader));
        this.viewJson = viewJson;
    }

    @Override
    public Set<String> hiddenKinds() {
        return NAMING_OTHERS.stream().map(PartKind::toString).collect(Collectors.toSet());
    }

    /** For a reader who may not see both reports, neither the recurrence nor the relation is there. */
    @Override
    public boolean hides(PartContent whole) {
        return NAMING_OTHERS.contains(PartKind.of(whole.kind())) && !isVisible(named(whole));
    }

    /** The reason for changing a confidential perspective is for its author, like its text. */
    @Override
    public boolean hidesReason(PartContent redacted) {
        return PartKind.of(redacted.kind()) == PartKind.PERSPECTIVE && !redacted.isWhole();
    }

    /** Records that the reader reads the ids of restricted reports, where the parts that were read name such reports. */
    void recordReading(Object question) {
        if (!named.isEmpty()) {
            visibleReports
                    .obtain()
                    .recordReading(
                            question,
                            named.stream()
                                    .map(report -> new ReportRead(report, 0))
                                    .toList());
        }
    }

    @Override
    public PartContent redact(PartContent whole) {
        PartKind kind = PartKind.of(whole.kind());
        if (kind.isOpen()) {
            return whole;
        }
        return switch (kind) {
            case PERSPECTIVE -> perspective(whole);
            case RECURRENCE, RELATION -> redactedNaming(whole);
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

    /** It names another report. */
    private PartContent redactedNaming(PartContent whole) {
        ReportId other = named(whole);
        if (isVisible(other)) {
            named.add(other);
            return whole;
        }
        return whole.withId("").withholding(1, new Document("restricted", true));
    }

    /** The other report. */
    private ReportId named(PartContent whole) {
        return PartKind.of(whole.kind()) == PartKind.RELATION
                ? viewJson.read(whole.content(), Relation.class).other()
                : viewJson.read(whole.content(), Recurrence.class).againIn();
    }

    private boolean isVisible(ReportId report) {
        return visibleReports.obtain().isVisible(report.toString());
    }
}
