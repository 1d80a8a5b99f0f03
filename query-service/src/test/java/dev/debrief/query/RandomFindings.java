package dev.debrief.query;

import static dev.debrief.query.Cast.FRIDAY;

import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineEventId;
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

    private static final TimelineEventId SHOWN = new TimelineEventId(new UUID(0, 7));

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
            case 10 -> new Evidence(any(EvidenceKind.values()), text.get(), null, null, FRIDAY, null, List.of(SHOWN));
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

    FindingId id() {
        return new FindingId(new UUID(random.nextLong(), random.nextLong()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
