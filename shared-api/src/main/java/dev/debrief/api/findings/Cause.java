package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A reason why an incident happened or became as bad as it was.
 *
 * @param kind whether it is a root cause or a contributing factor
 * @param primary whether it is the most important root cause, of which a report has at most one; false by default
 * @param text description of the cause, at most 20000 characters
 * @param category id of its category in the taxonomy; unknown by default, until it is classified
 * @param factorClass area of the cause, such as technical or human; null while not stated
 * @param role effect of the cause on the incident, such as enabled or worsened; null while not stated
 * @param branch branch of the fishbone diagram that shows the cause; null while not stated
 * @param promotedFrom answer of a why chain that became this cause; null if none did
 * @param evidence ids of the evidence that supports the cause, at most 50; empty by default
 */
public record Cause(
        @NotNull CauseKind kind,
        Boolean primary,
        @NotNull @Text String text,
        @Valid CategoryId category,
        @Nullable FactorClass factorClass,
        @Nullable FactorRole role,
        @Nullable FishboneBranch branch,
        @Valid @Nullable PromotedAnswer promotedFrom,
        @Size(max = 50) List<@NotNull FindingId> evidence)
        implements Finding {

    public Cause {
        primary = primary != null && primary;
        category = category == null ? CategoryId.UNKNOWN : category;
        evidence = evidence == null ? List.of() : evidence;
    }

    /** The same cause with another category. */
    public Cause classifiedAs(CategoryId other) {
        return new Cause(kind, primary, text, other, factorClass, role, branch, promotedFrom, evidence);
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        if (promotedFrom != null) {
            references.add(Reference.to(WhyChain.class, "/promotedFrom/chain", promotedFrom.chain()));
        }
        for (int i = 0; i < evidence.size(); i++) {
            references.add(Reference.to(Evidence.class, "/evidence/" + i, evidence.get(i)));
        }
        return references;
    }

    @Override
    public Finding referringTo(UnaryOperator<FindingId> others) {
        return new Cause(
                kind,
                primary,
                text,
                category,
                factorClass,
                role,
                branch,
                promotedFrom == null
                        ? null
                        : new PromotedAnswer(others.apply(promotedFrom.chain()), promotedFrom.answer()),
                evidence.stream().map(others).toList());
    }

    @Override
    public Cause withTexts(UnaryOperator<String> rewrite) {
        return new Cause(
                kind, primary, rewrite.apply(text), category, factorClass, role, branch, promotedFrom, evidence);
    }

    @Override
    public CauseRecorded recorded(ReportId report, FindingId id) {
        return new CauseRecorded(report, id, this);
    }

    @Override
    public CauseCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new CauseCorrected(report, id, (Cause) from, this, reason);
    }

    @Override
    public CauseWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new CauseWithdrawn(report, id, this, reason);
    }
}
