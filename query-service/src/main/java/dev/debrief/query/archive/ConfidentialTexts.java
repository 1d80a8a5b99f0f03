package dev.debrief.query.archive;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.FindingEvent.PerspectiveCorrected;
import dev.debrief.api.findings.FindingEvent.PerspectiveRecorded;
import dev.debrief.api.findings.FindingEvent.PerspectiveWithdrawn;
import dev.debrief.api.findings.Perspective;

/** What a perspective says is for its author alone if it is confidential, in an archive as elsewhere. */
final class ConfidentialTexts {

    private static final String WITHHELD = "(confidential)";

    private ConfidentialTexts() {}

    /** The event as this reader may read it. */
    static Object without(Object event, Identity reader) {
        return switch (event) {
            case PerspectiveRecorded e ->
                new PerspectiveRecorded(e.reportId(), e.findingId(), open(e.finding(), reader));
            case PerspectiveCorrected e ->
                new PerspectiveCorrected(
                        e.reportId(),
                        e.findingId(),
                        open(e.from(), reader),
                        open(e.to(), reader),
                        e.from().isOpenTo(reader) && e.to().isOpenTo(reader) ? e.reason() : WITHHELD);
            case PerspectiveWithdrawn e ->
                new PerspectiveWithdrawn(
                        e.reportId(),
                        e.findingId(),
                        open(e.finding(), reader),
                        e.finding().isOpenTo(reader) ? e.reason() : WITHHELD);
            default -> event;
        };
    }

    private static Perspective open(Perspective perspective, Identity reader) {
        return perspective.isOpenTo(reader) ? perspective : perspective.withTexts(text -> WITHHELD);
    }
}
