package dev.debrief.query.reviews;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternReviewPart.Kind;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.streams.PartContent;
import dev.debrief.query.streams.Redaction;
import java.util.List;
import org.bson.Document;
import org.springframework.util.function.SingletonSupplier;

/**
 * What one reader may read of the parts of pattern reviews: nothing that names a report that the reader may not see. How many such
 * reports are left out is said. Exhaustive: a kind of part about which nobody decided does not compile.
 */
final class ReviewRedaction implements Redaction {

    private static final String EVIDENCE = "evidence";
    private static final String WITHHELD = "withheld";

    private final SingletonSupplier<VisibleReports> visibleReports;

    ReviewRedaction(Identity reader, Restrictions restrictions) {
        this.visibleReports = SingletonSupplier.of(() -> restrictions.of(reader));
    }

    VisibleReports visibleReports() {
        return visibleReports.obtain();
    }

    @Override
    public PartContent redact(PartContent whole) {
        return switch (Kind.of(whole.kind())) {
            case FINDING -> finding(whole);
            case ACTION_ITEM -> actionItem(whole);
            case PLAN, STANDING, DECISION -> whole;
        };
    }

    private PartContent finding(PartContent whole) {
        List<String> evidence = whole.content().getList(EVIDENCE, String.class);
        List<String> visible =
                evidence.stream().filter(visibleReports()::isVisible).toList();
        int withheld = evidence.size() - visible.size();
        return withheld == 0
                ? whole
                : whole.withholding(
                        withheld,
                        new Document(whole.content()).append(EVIDENCE, visible).append(WITHHELD, withheld));
    }

    private PartContent actionItem(PartContent whole) {
        if (visibleReports().isVisible(whole.content().getString("reportId"))) {
            return whole;
        }
        return whole.withId("").withholding(1, new Document(WITHHELD, 1));
    }
}
