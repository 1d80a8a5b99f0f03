package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.taxonomy.CategoryId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident happened, or became as bad as it was.
 *
 * @param primary whether it is the single most important root cause; a report has at most one, and needs none
 * @param category what kind of cause it is in the taxonomy; {@code unknown} until somebody says so
 * @param promotedFrom the answer of a why chain that it was
 * @param evidence what shows it
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

    /** The same, held to be of another category. */
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
}
