package dev.debrief.query;

import static dev.debrief.query.Cast.FRIDAY;

import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.BarrierEvent.BarrierRecorded;
import dev.debrief.api.findings.BarrierEvent.BarrierRevised;
import dev.debrief.api.findings.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseEvent.CauseRecorded;
import dev.debrief.api.findings.CauseEvent.CauseRevised;
import dev.debrief.api.findings.CauseEvent.CauseWithdrawn;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.findings.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.ImpactEvent.ImpactRecorded;
import dev.debrief.api.findings.ImpactEvent.ImpactRevised;
import dev.debrief.api.findings.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.LessonEvent.LessonRecorded;
import dev.debrief.api.findings.LessonEvent.LessonRevised;
import dev.debrief.api.findings.LessonEvent.LessonWithdrawn;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.findings.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepWithdrawn;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.SymptomEvent.SymptomRecorded;
import dev.debrief.api.findings.SymptomEvent.SymptomRevised;
import dev.debrief.api.findings.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.findings.WhyChainEvent.WhyChainWithdrawn;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Findings of any kind that say anything, and what can happen to them. */
final class RandomFindings {

    private static final List<CategoryId> CATEGORIES = Stream.of("change-typo", "process-handoff", "unknown")
            .map(CategoryId::of)
            .toList();

    private final Random random;
    private final Supplier<String> text;

    RandomFindings(Random random, Supplier<String> text) {
        this.random = random;
        this.text = text;
    }

    Finding any() {
        return switch (random.nextInt(12)) {
            case 0 ->
                new Impact(
                        any(ImpactDimension.values()),
                        null,
                        new Amount(BigDecimal.valueOf(random.nextInt(1000)), null, Currency.getInstance("EUR")),
                        random.nextBoolean(),
                        text.get());
            case 1 -> new Symptom(text.get(), FRIDAY);
            case 2 -> cause();
            case 3 -> new CausalLink(id(), id(), text.get());
            case 4 ->
                new WhyChain(
                        any(WhyFocus.values()),
                        List.of(new Why(text.get(), text.get()), new Why(text.get(), text.get())));
            case 5 -> new Barrier(text.get(), any(BarrierOutcome.values()), text.get(), id());
            case 6 -> new PrecedingChange(text.get(), FRIDAY, null);
            case 7 -> new ResolutionStep(FRIDAY, text.get(), null, any(StepOutcome.values()));
            case 8 -> new Mitigator(any(MitigatorKind.values()), text.get(), text.get(), null);
            case 9 -> new Lesson(any(LessonKind.values()), text.get());
            case 10 -> new Evidence(any(EvidenceKind.values()), text.get(), null, null, FRIDAY, null);
            default -> new Perspective(new Author(Cast.ADA.id(), Cast.ADA.name()), text.get(), random.nextBoolean());
        };
    }

    Cause cause() {
        return new Cause(
                any(CauseKind.values()),
                false,
                text.get(),
                category(),
                any(FactorClass.values()),
                null,
                null,
                null,
                List.of());
    }

    CategoryId category() {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    CategoryId categoryBut(CategoryId one) {
        CategoryId other = category();
        while (other.equals(one)) {
            other = category();
        }
        return other;
    }

    /** A finding that says something else, and is of the same kind. */
    Finding other(Finding finding) {
        Finding other = any();
        while (other.getClass() != finding.getClass()) {
            other = any();
        }
        return other;
    }

    static ReportEvent recorded(ReportId report, FindingId id, Finding finding) {
        return switch (finding) {
            case Barrier f -> new BarrierRecorded(report, id, f);
            case CausalLink f -> new CausalLinkRecorded(report, id, f);
            case Cause f -> new CauseRecorded(report, id, f);
            case Evidence f -> new EvidenceRecorded(report, id, f);
            case Impact f -> new ImpactRecorded(report, id, f);
            case Lesson f -> new LessonRecorded(report, id, f);
            case Mitigator f -> new MitigatorRecorded(report, id, f);
            case Perspective f -> new PerspectiveRecorded(report, id, f);
            case PrecedingChange f -> new PrecedingChangeRecorded(report, id, f);
            case ResolutionStep f -> new ResolutionStepRecorded(report, id, f);
            case Symptom f -> new SymptomRecorded(report, id, f);
            case WhyChain f -> new WhyChainRecorded(report, id, f);
        };
    }

    static ReportEvent revised(ReportId report, FindingId id, Finding from, Finding finding, String reason) {
        return switch (finding) {
            case Barrier f -> new BarrierRevised(report, id, (Barrier) from, f, reason);
            case CausalLink f -> new CausalLinkRevised(report, id, (CausalLink) from, f, reason);
            case Cause f -> new CauseRevised(report, id, (Cause) from, f, reason);
            case Evidence f -> new EvidenceRevised(report, id, (Evidence) from, f, reason);
            case Impact f -> new ImpactRevised(report, id, (Impact) from, f, reason);
            case Lesson f -> new LessonRevised(report, id, (Lesson) from, f, reason);
            case Mitigator f -> new MitigatorRevised(report, id, (Mitigator) from, f, reason);
            case Perspective f -> new PerspectiveRevised(report, id, (Perspective) from, f, reason);
            case PrecedingChange f -> new PrecedingChangeRevised(report, id, (PrecedingChange) from, f, reason);
            case ResolutionStep f -> new ResolutionStepRevised(report, id, (ResolutionStep) from, f, reason);
            case Symptom f -> new SymptomRevised(report, id, (Symptom) from, f, reason);
            case WhyChain f -> new WhyChainRevised(report, id, (WhyChain) from, f, reason);
        };
    }

    static ReportEvent withdrawn(ReportId report, FindingId id, Finding finding, String reason) {
        return switch (finding) {
            case Barrier f -> new BarrierWithdrawn(report, id, f, reason);
            case CausalLink f -> new CausalLinkWithdrawn(report, id, f, reason);
            case Cause f -> new CauseWithdrawn(report, id, f, reason);
            case Evidence f -> new EvidenceWithdrawn(report, id, f, reason);
            case Impact f -> new ImpactWithdrawn(report, id, f, reason);
            case Lesson f -> new LessonWithdrawn(report, id, f, reason);
            case Mitigator f -> new MitigatorWithdrawn(report, id, f, reason);
            case Perspective f -> new PerspectiveWithdrawn(report, id, f, reason);
            case PrecedingChange f -> new PrecedingChangeWithdrawn(report, id, f, reason);
            case ResolutionStep f -> new ResolutionStepWithdrawn(report, id, f, reason);
            case Symptom f -> new SymptomWithdrawn(report, id, f, reason);
            case WhyChain f -> new WhyChainWithdrawn(report, id, f, reason);
        };
    }

    FindingId id() {
        return new FindingId(new UUID(random.nextLong(), random.nextLong()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
