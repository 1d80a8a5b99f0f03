package dev.debrief.command.findings;

import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.PromotedAnswer;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.command.support.CommandSide;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, in whatever order: an analysis stays sound. A failure names the seed of the story it fails for. */
class AnyAnalysisTest {

    private static final int LENGTH = 300;

    private record Story(Random random) {

        ReportCommand request() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> new RecordFinding(REPORT, id(), finding());
                case 5, 6, 7 -> new CorrectFinding(REPORT, id(), finding(), REASON);
                case 8 -> new ReclassifyCause(REPORT, id(), category(), REASON);
                default -> new WithdrawFinding(REPORT, id(), kind(), REASON);
            };
        }

        private Finding finding() {
            return switch (random.nextInt(7)) {
                case 0, 1, 2 ->
                    new Cause(
                            random.nextBoolean() ? CauseKind.ROOT_CAUSE : CauseKind.CONTRIBUTING_FACTOR,
                            random.nextInt(4) == 0,
                            "Cause " + random.nextInt(3),
                            category(),
                            random.nextBoolean() ? FactorClass.HUMAN : FactorClass.TECHNICAL,
                            null,
                            null,
                            random.nextInt(4) == 0 ? new PromotedAnswer(id(), 1 + random.nextInt(4)) : null,
                            List.of());
                case 3, 4 -> new CausalLink(id(), id(), null);
                case 5 -> new Symptom("Symptom", null);
                default ->
                    new WhyChain(
                            WhyFocus.OCCURRENCE,
                            Stream.generate(() -> new Why("Why?", "Because " + random.nextInt(2)))
                                    .limit(2 + random.nextInt(3))
                                    .toList());
            };
        }

        private CategoryId category() {
            return CategoryId.of(random.nextBoolean() ? "bug" : "change");
        }

        private PartKind kind() {
            return List.of(PartKind.CAUSE, PartKind.CAUSAL_LINK, PartKind.SYMPTOM, PartKind.WHY_CHAIN)
                    .get(random.nextInt(4));
        }

        private FindingId id() {
            return new FindingId(new UUID(0, random.nextInt(14)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_is_sound_after_each_step(long seed) {
        Story story = new Story(new Random(seed));
        int taken = 0;
        try (CommandSide debrief = new CommandSide(CLOCK)) {
            debrief.send(new DeclareIncident(REPORT, declaration()));
            for (int i = 0; i < LENGTH; i++) {
                ReportCommand request = story.request();
                int before = debrief.events(REPORT).size();
                boolean accepted = accepts(debrief, request);
                List<ReportEvent> events = debrief.events(REPORT);
                assertThat(events).hasSizeBetween(before, accepted ? before + 1 : before);
                taken += events.size() - before;
                assertSound(standing(events));
                if (accepted && request instanceof RecordFinding) {
                    assertThat(accepts(debrief, request)).isTrue();
                    assertThat(debrief.events(REPORT)).hasSameSizeAs(events);
                }
            }
        }
        assertThat(taken).as("something happened").isGreaterThan(20);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    private static boolean accepts(CommandSide debrief, ReportCommand request) {
        try {
            debrief.send(request);
            return true;
        } catch (CommandExecutionException refused) {
            assertThat(refused.getDetails()).as("a refusal of %s", request).isPresent();
            return false;
        }
    }

    private static Map<FindingId, Finding> standing(List<ReportEvent> events) {
        Map<FindingId, Finding> standing = new HashMap<>();
        for (ReportEvent event : events) {
            switch (event) {
                case FindingEvent.Recorded<?> e -> standing.put(e.findingId(), e.finding());
                case FindingEvent.Corrected<?> e -> standing.put(e.findingId(), e.to());
                case FindingEvent.Withdrawn<?> e -> standing.remove(e.findingId());
                case CauseReclassified e ->
                    standing.computeIfPresent(e.findingId(), (id, was) -> ((Cause) was).classifiedAs(e.to()));
                default -> {}
            }
        }
        return standing;
    }

    /** As plainly as can be. */
    private static void assertSound(Map<FindingId, Finding> standing) {
        List<Cause> causes = all(standing, Cause.class);
        List<CausalLink> links = all(standing, CausalLink.class);
        assertThat(causes.stream().filter(Cause::primary)).hasSizeLessThanOrEqualTo(1);
        for (CausalLink link : links) {
            assertThat(standing.get(link.from())).isInstanceOf(Cause.class);
            assertThat(standing.get(link.to())).isInstanceOfAny(Cause.class, Symptom.class);
            assertThat(ledToBy(link.to(), links)).doesNotContain(link.from());
        }
        standing.forEach((id, finding) -> {
            if (finding instanceof Cause cause) {
                assertSound(id, cause, standing, links);
            }
        });
    }

    private static void assertSound(
            FindingId id, Cause cause, Map<FindingId, Finding> standing, List<CausalLink> links) {
        PromotedAnswer promoted = cause.promotedFrom();
        if (promoted != null) {
            WhyChain chain = (WhyChain) Objects.requireNonNull(standing.get(promoted.chain()), "a chain");
            assertThat(promoted.answer()).isLessThanOrEqualTo(chain.whys().size());
            if (cause.kind() == CauseKind.ROOT_CAUSE) {
                assertThat(promoted.answer()).isEqualTo(chain.whys().size());
            }
        }
        if (cause.kind() == CauseKind.ROOT_CAUSE && cause.factorClass() == FactorClass.HUMAN) {
            assertThat(links).anyMatch(link -> link.to().equals(id) && isTechnical(standing.get(link.from())));
        }
    }

    private static boolean isTechnical(@Nullable Finding finding) {
        return finding instanceof Cause cause && cause.factorClass() == FactorClass.TECHNICAL;
    }

    /** Everything that can be reached, itself among it. */
    private static Set<FindingId> ledToBy(FindingId start, List<CausalLink> links) {
        Set<FindingId> reached = new HashSet<>(Set.of(start));
        boolean more = true;
        while (more) {
            more = reached.addAll(links.stream()
                    .filter(link -> reached.contains(link.from()))
                    .map(CausalLink::to)
                    .collect(Collectors.toSet()));
        }
        return reached;
    }

    private static <F extends Finding> List<F> all(Map<FindingId, Finding> standing, Class<F> kind) {
        return standing.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
