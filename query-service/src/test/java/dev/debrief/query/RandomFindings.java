package dev.debrief.query;

import static dev.debrief.query.Cast.FRIDAY;

import dev.debrief.api.causes.Barrier;
import dev.debrief.api.causes.BarrierEvent.BarrierRecorded;
import dev.debrief.api.causes.BarrierEvent.BarrierRevised;
import dev.debrief.api.causes.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.causes.BarrierOutcome;
import dev.debrief.api.causes.CausalLink;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.causes.Cause;
import dev.debrief.api.causes.CauseEvent.CauseRecorded;
import dev.debrief.api.causes.CauseEvent.CauseRevised;
import dev.debrief.api.causes.CauseEvent.CauseWithdrawn;
import dev.debrief.api.causes.CauseKind;
import dev.debrief.api.causes.FactorClass;
import dev.debrief.api.causes.PrecedingChange;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.causes.Symptom;
import dev.debrief.api.causes.SymptomEvent.SymptomRecorded;
import dev.debrief.api.causes.SymptomEvent.SymptomRevised;
import dev.debrief.api.causes.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.causes.WhyChain;
import dev.debrief.api.causes.WhyChain.Why;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.causes.WhyChainEvent.WhyChainWithdrawn;
import dev.debrief.api.causes.WhyFocus;
import dev.debrief.api.evidence.Evidence;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.evidence.EvidenceKind;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.impact.Impact;
import dev.debrief.api.impact.ImpactDimension;
import dev.debrief.api.impact.ImpactEvent.ImpactRecorded;
import dev.debrief.api.impact.ImpactEvent.ImpactRevised;
import dev.debrief.api.impact.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.lessons.Lesson;
import dev.debrief.api.lessons.LessonEvent.LessonRecorded;
import dev.debrief.api.lessons.LessonEvent.LessonRevised;
import dev.debrief.api.lessons.LessonEvent.LessonWithdrawn;
import dev.debrief.api.lessons.LessonKind;
import dev.debrief.api.perspectives.Perspective;
import dev.debrief.api.perspectives.Perspective.Author;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.resolution.Mitigator;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.resolution.MitigatorKind;
import dev.debrief.api.resolution.ResolutionStep;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepWithdrawn;
import dev.debrief.api.resolution.StepOutcome;
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
