package dev.debrief.api.findings;

import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.PerspectiveCorrected;
import dev.debrief.api.findings.FindingEvent.PerspectiveRecorded;
import dev.debrief.api.findings.FindingEvent.PerspectiveWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;

/**
 * The incident as one participant experienced it. Only its author can correct or withdraw it.
 *
 * @param author person who wrote the perspective
 * @param text what the author saw, decided and felt; at most 20000 characters
 * @param confidential whether only the author may read the text, also in the history; false by default
 */
public record Perspective(
        @NotNull @Valid Author author, @NotNull @Text String text, Boolean confidential) implements Finding {

    public Perspective {
        confidential = confidential != null && confidential;
    }

    public boolean isBy(Identity somebody) {
        return author.id().equals(somebody.id());
    }

    public boolean isOpenTo(Identity reader) {
        return !confidential || isBy(reader);
    }

    @Override
    public Perspective withTexts(UnaryOperator<String> rewrite) {
        return new Perspective(author, rewrite.apply(text), confidential);
    }

    @Override
    public PerspectiveRecorded recorded(ReportId report, FindingId id) {
        return new PerspectiveRecorded(report, id, this);
    }

    @Override
    public PerspectiveCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new PerspectiveCorrected(report, id, (Perspective) from, this, reason);
    }

    @Override
    public PerspectiveWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new PerspectiveWithdrawn(report, id, this, reason);
    }

    /**
     * The author of a perspective.
     *
     * @param id stable id of the author, as in /api/me
     * @param name display name of the author
     */
    public record Author(@NotNull String id, @NotNull String name) {}
}
